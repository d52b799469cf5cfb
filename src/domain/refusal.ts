import type { IsoDate } from "@/domain/calendar/day";
import type { NoServiceReason } from "@/domain/calendar/school-days";

/** Every "no" the portal can say, with its facts and no sentence (`refusal-sentence.ts` says it in French, once). */
export type Refusal =
  /** `deadlineAt`: first instant too late. `limitAt`: the limit as the commune words it, a minute less when inclusive. */
  | { code: "DEADLINE_PASSED"; action: "book" | "cancel"; day: IsoDate; deadlineAt: string; limitAt: string }
  | { code: "NOT_OPEN_YET"; action: "book" | "cancel"; day: IsoDate; opensAt: string }
  | { code: "NEVER_ALLOWED"; action: "book" | "cancel"; day: IsoDate }
  | { code: "STAFF_ONLY"; action: "book" | "cancel"; day: IsoDate }
  | { code: "NO_SERVICE"; day: IsoDate; reason: NoServiceReason }
  | { code: "SERVICE_FULL"; day: IsoDate }
  | { code: "BOOKED_BY_OTHER_HOUSEHOLD"; day: IsoDate }
  | { code: "OTHER_HOUSEHOLD_DAY"; day: IsoDate }
  | { code: "NOT_YOUR_CHILD" }
  | { code: "NOT_ENROLLED"; day: IsoDate }
  | { code: "UNKNOWN_SERVICE" }
  | { code: "SIGN_IN_REQUIRED" }
  | { code: "NOT_ALLOWED" }
  | { code: "WRONG_CREDENTIALS" }
  | { code: "TOO_MANY_ATTEMPTS"; retryAt: string }
  | { code: "NEW_PASSWORD_REQUIRED" }
  | { code: "PASSWORD_TOO_SHORT"; minimum: number }
  | { code: "PASSWORD_TOO_COMMON" }
  | { code: "PASSWORD_UNCHANGED" }
  | { code: "WRONG_CURRENT_PASSWORD" }
  | { code: "LINK_EXPIRED" }
  | { code: "EMAIL_TAKEN" }
  | { code: "WRONG_INSTALLATION_CODE" }
  | { code: "ALREADY_INSTALLED" }
  | { code: "NOT_FOUND" };
