import type { Temporal } from "temporal-polyfill";
import type { Role } from "@/domain/account/permissions";
import type { Db } from "@/server/db/tenant";
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
  communeName: string;
  timeZone: string;
  schoolZone: string;
};

type SessionRow = {
  account_id: string;
  role: Role;
  family_id: string | null;
  display_name: string;
  must_change_password: boolean;
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
  return {
    accountId: row.account_id,
    sessionId: token.sessionId,
    communeId: token.communeId,
    role: row.role,
    familyId: row.family_id,
    displayName: row.display_name,
    mustChangePassword: row.must_change_password,
    communeName: row.commune_name,
    timeZone: row.time_zone,
    schoolZone: row.school_zone,
  };
}
