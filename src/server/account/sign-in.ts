import type { Temporal } from "temporal-polyfill";
import { accountKey, isEmailKey } from "@/domain/account/account-key";
import type { SignInInput } from "@/domain/account/inputs";
import { codeKey } from "@/domain/account/one-time-code";
import { recordAudit } from "@/server/audit";
import { isPasswordOf } from "@/server/auth/password-hash";
import { forgetAttempts, returnAttempt, spendAttempt } from "@/server/auth/throttle";
import type { SessionToken } from "@/server/auth/token";
import { prisma } from "@/server/db/client";
import { instantToColumn } from "@/server/db/dates";
import { type Db, inCommune } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";
import { findCommune } from "./find-commune";
import { startSession } from "./start-session";

/** Where a request comes from, and when. */
export type Visit = { now: Temporal.Instant; address: string; host: string };

/**
 * Opens a session for whoever knows an account's password. Anything wrong gets the one refusal WRONG_CREDENTIALS, after
 * the same work. The hash is computed outside any transaction: it takes long, connections are few.
 */
export async function signIn(visit: Visit, input: SignInInput): Promise<SessionToken> {
  const { now, address } = visit;
  await spendAttempt("sign-in-address", address, now);
  const commune = await findCommune(prisma, visit.host, input.communeId || undefined);
  if (!commune) throw new RefusedError({ code: "WRONG_CREDENTIALS" });
  const communeId = commune.id;
  const key = accountKey(input.identifier);
  const attemptKey = `${communeId}:${key}`;
  await spendAttempt("sign-in-account", attemptKey, now);

  const account = await inCommune(communeId, (db) => findAccount(db, communeId, key));
  const typed = account?.codeExpiresAt ? codeKey(input.password) : input.password;
  const isTheirs = await isPasswordOf(account && mayOpen(account, now) ? account.passwordHash : null, typed);
  const token = await inCommune(communeId, async (db) => {
    const signedIn = isTheirs && account ? await touchAccount(db, account, now) : null;
    const accountId = account?.id ?? null;
    await recordAudit(db, { communeId, now, address, accountId, action: signedIn ? "signed-in" : "sign-in-failed" });
    return signedIn && startSession(db, signedIn, now);
  });
  if (!token) throw new RefusedError({ code: "WRONG_CREDENTIALS" });
  await forgetAttempts("sign-in-account", attemptKey);
  await returnAttempt("sign-in-address", address);
  return token;
}

/** The account somebody means by an identifier or an e-mail, or null. */
export function findAccount(db: Db, communeId: string, key: string) {
  return db.account.findFirst({
    where: { communeId, ...(isEmailKey(key) ? { emailKey: key } : { identifierKey: key }) },
    select: {
      id: true,
      email: true,
      displayName: true,
      familyId: true,
      passwordHash: true,
      codeExpiresAt: true,
      disabledAt: true,
    },
  });
}

type SigningIn = { id: string; passwordHash: string | null; codeExpiresAt: Date | null; disabledAt: Date | null };

/** A code of the mairie that is too old opens no more than a disabled account. */
function mayOpen({ disabledAt, codeExpiresAt }: SigningIn, now: Temporal.Instant): boolean {
  return !disabledAt && (!codeExpiresAt || codeExpiresAt > instantToColumn(now));
}

/**
 * Null when the password was changed or the account disabled while it was being checked. A code of the mairie is used
 * up: of two people who hold the letter, the second finds it closed.
 */
async function touchAccount(db: Db, { id, passwordHash, codeExpiresAt }: SigningIn, now: Temporal.Instant) {
  const at = instantToColumn(now);
  const [touched] = await db.account.updateManyAndReturn({
    where: { id, passwordHash, codeExpiresAt, disabledAt: null },
    data: { lastSignInAt: at, ...(codeExpiresAt && { codeExpiresAt: at }) },
    select: { id: true, communeId: true, role: true, sessionVersion: true },
  });
  return touched ?? null;
}
