import { Temporal } from "temporal-polyfill";
import type { Role } from "@/domain/account/permissions";
import type { SessionToken } from "@/server/auth/token";
import { instantToColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";

// Staff share computers and see every family.
const familySession = Temporal.Duration.from({ hours: 30 * 24 });
const staffSession = Temporal.Duration.from({ hours: 12 });

type SigningIn = { id: string; communeId: string; role: Role; sessionVersion: number };

/** Opens a session on one device, and sweeps away those of this account that are over. */
export async function startSession(db: Db, account: SigningIn, now: Temporal.Instant): Promise<SessionToken> {
  const { id: accountId, communeId, sessionVersion: version } = account;
  await db.accountSession.deleteMany({
    where: { accountId, OR: [{ version: { not: version } }, { expiresAt: { lte: instantToColumn(now) } }] },
  });
  const expiresAt = now.add(account.role === "FAMILY" ? familySession : staffSession);
  const session = await db.accountSession.create({
    data: { communeId, accountId, version, createdAt: instantToColumn(now), expiresAt: instantToColumn(expiresAt) },
    select: { id: true },
  });
  return { communeId, sessionId: session.id };
}
