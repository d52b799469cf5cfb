import type { Temporal } from "temporal-polyfill";
import type { Role } from "@/domain/account/permissions";
import { nextStep, type SignInStep } from "@/domain/account/sign-in-step";
import type { IsoDate } from "@/domain/calendar/day";
import { env } from "@/env";
import type { Db } from "@/server/db/tenant";
import { todayOf } from "@/server/today-of";
import type { SessionToken } from "./token";

/** Who is signed in, and where. */
export type Viewer = {
  accountId: string;
  sessionId: string;
  communeId: string;
  role: Role;
  familyId: string | null;
  displayName: string;
  mustChangePassword: boolean;
  /** Whether the account has a second factor, given on this device or not. */
  hasSecondFactor: boolean;
  /** What is still to be done before the session can do anything else; null: it is whole. */
  step: SignInStep | null;
  communeName: string;
  timeZone: string;
  /** The day it is in the commune: lists tell the year of other years only. */
  today: IsoDate;
  schoolZone: string;
};

type SessionRow = {
  account_id: string;
  role: Role;
  family_id: string | null;
  display_name: string;
  must_change_password: boolean;
  has_second_factor: boolean;
  second_factor_given: boolean;
  commune_name: string;
  time_zone: string;
  school_zone: string;
};

/**
 * Binds the transaction to the token's commune and checks, in the same round trip, that the session still holds.
 * Null when it does not: signed out, password changed, account disabled, too old.
 */
export async function openSession(db: Db, token: SessionToken, now: Temporal.Instant): Promise<Viewer | null> {
  const [row] = await db.$queryRaw<SessionRow[]>`
    SELECT * FROM open_session(${token.communeId}::uuid, ${token.sessionId}::uuid, ${now.toString()}::timestamptz)`;
  if (!row) return null;
  const facts = {
    role: row.role,
    mustChangePassword: row.must_change_password,
    hasSecondFactor: row.has_second_factor,
  };
  return {
    ...facts,
    step: nextStep({ ...facts, secondFactorGiven: row.second_factor_given, isDemo: env.EMBEDDED_DATABASE === "1" }),
    accountId: row.account_id,
    sessionId: token.sessionId,
    communeId: token.communeId,
    familyId: row.family_id,
    displayName: row.display_name,
    communeName: row.commune_name,
    timeZone: row.time_zone,
    today: todayOf({ now, timeZone: row.time_zone }),
    schoolZone: row.school_zone,
  };
}
