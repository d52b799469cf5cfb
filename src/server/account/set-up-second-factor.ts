import { recordAudit } from "@/server/audit";
import { instantToColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";
import { decrypt, encrypt } from "@/server/encryption";
import { RefusedError } from "@/server/refused-error";
import { type Acting, requireCurrentPassword } from "./acting-account";
import { renewCodesOf } from "./recovery-codes";
import { tellSecondFactor } from "./tell-second-factor";
import { newTotpSecret, totpInvitation, totpStep } from "./totp";

/**
 * Makes a secret and shows it, as a picture and as letters. Nothing is asked at sign-in until a first code was given.
 * Staff only; refuses WRONG_CURRENT_PASSWORD, and NOT_ALLOWED when there is a second factor already.
 */
export async function beginSecondFactor(acting: Acting, currentPassword: string) {
  const { db, viewer } = acting;
  requireStaffWithout(acting);
  await requireCurrentPassword(acting, currentPassword);
  const { accountId: id, communeName } = viewer;
  const secret = newTotpSecret();
  const { identifier } = await db.account.update({
    where: { id },
    data: { totpSecret: encrypt("totp-secret", id, secret), totpLastStep: null },
    select: { identifier: true },
  });
  return totpInvitation(secret, { communeName, identifier });
}

/**
 * Takes the application's first code: from now on every device asks for one, this one having given it.
 * Answers the recovery codes, shown once. Refuses WRONG_SECOND_FACTOR.
 */
export async function confirmSecondFactor(acting: Acting, typed: string): Promise<{ recoveryCodes: string[] }> {
  const { db, viewer, now, address } = acting;
  requireStaffWithout(acting);
  const { accountId: id, communeId, sessionId } = viewer;
  const totpLastStep = await firstStep(db, acting, typed);
  const at = instantToColumn(now);
  await db.account.update({ where: { id }, data: { totpConfirmedAt: at, totpLastStep }, select: { id: true } });
  await db.accountSession.updateMany({ where: { id: sessionId }, data: { secondFactorAt: at } });
  const recoveryCodes = await renewCodesOf(db, { id, communeId });
  await recordAudit(db, { communeId, now, address, accountId: id, action: "second-factor-set" });
  await tellSecondFactor(db, { accountId: id, now, change: "set" });
  return { recoveryCodes };
}

async function firstStep(db: Db, { viewer, now }: Acting, typed: string): Promise<number> {
  const { accountId: id } = viewer;
  await db.$queryRaw`SELECT id FROM account WHERE id = ${id}::uuid FOR UPDATE`;
  const { totpSecret } = await db.account.findUniqueOrThrow({ where: { id }, select: { totpSecret: true } });
  const step = totpSecret && totpStep(decrypt("totp-secret", id, totpSecret), typed.replace(/\s/g, ""), now);
  if (!step) throw new RefusedError({ code: "WRONG_SECOND_FACTOR" });
  return step;
}

function requireStaffWithout({ viewer }: Acting): void {
  if (viewer.role === "FAMILY" || viewer.hasSecondFactor) throw new RefusedError({ code: "NOT_ALLOWED" });
}
