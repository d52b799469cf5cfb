import type { IsoDate } from "@/domain/calendar/day";
import type { NoServiceReason } from "@/domain/calendar/school-days";
import type { PossibleDuplicate } from "@/domain/family/possible-duplicate";

/** A child who leaves, and whose bookings stand in the way. */
export type BookedLeaver = { childId: string; name: string; familyId: string; firstDay: IsoDate };

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
  | { code: "SECOND_FACTOR_REQUIRED" }
  | { code: "SECOND_FACTOR_SETUP_REQUIRED" }
  | { code: "WRONG_SECOND_FACTOR" }
  | { code: "LAST_ADMINISTRATOR" }
  | { code: "OWN_ACCOUNT" }
  | { code: "NOBODY_CHOSEN" }
  | { code: "IMPORT_STARTED" }
  | { code: "IMPORT_HAS_ERRORS"; errors: number }
  | { code: "ACCOUNT_EXISTS" }
  | { code: "NO_EMAIL" }
  | { code: "PASSWORD_TOO_SHORT"; minimum: number }
  | { code: "PASSWORD_TOO_COMMON" }
  | { code: "PASSWORD_UNCHANGED" }
  | { code: "WRONG_CURRENT_PASSWORD" }
  | { code: "LINK_EXPIRED" }
  | { code: "EMAIL_TAKEN" }
  /** The address somebody asks for is the one they have. */
  | { code: "EMAIL_UNCHANGED" }
  | { code: "WRONG_INSTALLATION_CODE" }
  | { code: "ALREADY_INSTALLED" }
  /** Staff act past a limit, or beyond the last place, without saying why. */
  | { code: "REASON_REQUIRED"; day: IsoDate }
  | { code: "NOT_WAITING"; day: IsoDate }
  | { code: "NOTHING_TO_CHANGE" }
  | { code: "ALREADY_UNDONE" }
  | { code: "NO_OWN_ADDRESS" }
  | { code: "NO_ADDRESSEE" }
  /** Somebody else published a version of the text meanwhile. */
  | { code: "TEXT_CHANGED" }
  | { code: "LOGO_NOT_AN_IMAGE" }
  | { code: "LOGO_TOO_LARGE"; kilobytes: number }
  /** The règlement that was accepted is not the last one any more. */
  | { code: "REGLEMENT_CHANGED" }
  /** `typed`: the number as it was given. */
  | { code: "PHONE_NOT_VALID"; typed: string }
  | { code: "BIRTH_DAY_NOT_VALID"; firstNames: string }
  /** `by`: who was faster; null: nobody has decided, the family has only not confirmed it. */
  | { code: "REQUEST_CLOSED"; by: string | null }
  /** A child of the request is in a family that the mairie knows. */
  | { code: "DUPLICATE_FAMILY"; familyNumber: number; familyName: string }
  /** Staff add somebody who may be known already, and did not say that it is another person. */
  | { code: "POSSIBLE_DUPLICATES"; duplicates: PossibleDuplicate[] }
  /** Somebody else saved the same record meanwhile. */
  | { code: "CHANGED_MEANWHILE" }
  | { code: "FAMILY_CLOSED" }
  | { code: "CHILD_HAS_BOOKINGS"; count: number }
  | { code: "ONLY_HOUSEHOLD" }
  | { code: "TWO_HOUSEHOLDS"; firstNames: string }
  /** `bookings`: past and cancelled ones too; `households`: those of the child. */
  | { code: "CHILD_FILE_IN_USE"; bookings: number; households: number }
  /** Nobody would pay the invoices of the family any more. */
  | { code: "LAST_PAYER" }
  /** In the class chosen for a child, these of its bookings to come are no longer offered. */
  | { code: "CLASS_LEAVES_BOOKINGS"; bookings: number; firstDay: IsoDate }
  /** A setting would leave these bookings without a service. */
  | { code: "BOOKINGS_IN_THE_WAY"; bookings: number; families: number }
  /**
   * Children who leave are booked in the year `label`. `children`: how many; `named`: the first of them, with the family
   * that booked and the first of these days.
   */
  | { code: "LEAVERS_BOOKED"; label: string; bookings: number; children: number; named: BookedLeaver[] }
  /** Days that are closed (or open) already, for all whom this would concern; `reason`: that declaration's words. */
  | {
      code: "ALREADY_DECLARED";
      kind: "closed" | "open";
      from: IsoDate;
      to: IsoDate;
      reason: string;
      closureId: string;
    }
  /** A change of rules applies from today at the earliest: the past keeps its own. */
  | { code: "DAY_IS_PAST"; day: IsoDate }
  | { code: "NAME_TAKEN"; name: string }
  | { code: "CLASS_NOT_EMPTY"; children: number }
  | { code: "SCHOOL_YEARS_OVERLAP"; label: string }
  | { code: "NOT_FOUND" };
