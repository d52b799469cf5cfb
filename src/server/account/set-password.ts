import type { Temporal } from "temporal-polyfill";
import { passwordRefusal } from "@/domain/account/password-policy";
import { recordAudit } from "@/server/audit";
import { hashPassword } from "@/server/auth/password-hash";
import { passwordScore } from "@/server/auth/password-strength";
import type { Db } from "@/server/db/tenant";
import { queueEmails } from "@/server/queue-emails";
import { RefusedError } from "@/server/refused-error";
import { endLinks } from "./one-time-link";

type NewPassword = {
  accountId: string;
  password: string;
  now: Temporal.Instant;
  address: string;
};

/**
 * Gives an account its new password and ends all its sessions and links; the caller keeps or opens the one it wants.
 * Refuses PASSWORD_TOO_SHORT and PASSWORD_TOO_COMMON. Whoever has an e-mail is told.
 */
export async function setPassword(db: Db, { accountId, password, now, address }: NewPassword) {
  const account = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: {
      identifier: true,
      email: true,
      displayName: true,
      role: true,
      familyId: true,
      communeId: true,
      passwordHash: true,
    },
  });
  const { communeId } = account;
  const commune = await db.commune.findUniqueOrThrow({
    where: { id: communeId },
    select: { name: true, timeZone: true },
  });
  const ownWords = [account.identifier, account.email ?? "", account.displayName, commune.name];
  const refusal = passwordRefusal(password, {
    isStaff: account.role !== "FAMILY",
    ownWords,
    scoreOf: (typed) => passwordScore(typed, ownWords),
  });
  if (refusal) throw new RefusedError(refusal);

  const changed = await db.account.update({
    where: { id: accountId },
    data: {
      passwordHash: await hashPassword(password),
      mustChangePassword: false,
      codeExpiresAt: null,
      sessionVersion: { increment: 1 },
    },
    select: { id: true, communeId: true, role: true, sessionVersion: true },
  });
  await endLinks(db, accountId, now);
  await recordAudit(db, { communeId, now, address, accountId, action: "password-changed" });
  // Who opens an account with an activation link changes nothing that was there.
  if (account.email && account.passwordHash) {
    const { displayName, familyId } = account;
    const data = { displayName, changedAt: now.toString(), timeZone: commune.timeZone };
    await queueEmails(db, now, [{ template: "password-changed", data, communeId, familyId, to: account.email }]);
  }
  return changed;
}
