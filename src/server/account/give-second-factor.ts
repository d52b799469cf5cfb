import type { Temporal } from "temporal-polyfill";
import { recordAudit } from "@/server/audit";
import type { Viewer } from "@/server/auth/open-session";
import { forgetAttempts, spendAttempt } from "@/server/auth/throttle";
import { instantToColumn } from "@/server/db/dates";
import { type Db, inCommune } from "@/server/db/tenant";
import { decrypt } from "@/server/encryption";
import { RefusedError } from "@/server/refused-error";
import { spendRecoveryCode } from "./recovery-codes";
import { totpStep } from "./totp";

type Giving = { viewer: Viewer; now: Temporal.Instant; address: string };

/**
 * Completes a session with the code of the application, or with a recovery code. Each works once. Refuses
 * WRONG_SECOND_FACTOR and TOO_MANY_ATTEMPTS; the failure is written down.
 */
export async function giveSecondFactor({ viewer, now, address }: Giving, typed: string): Promise<void> {
  const { accountId, communeId, sessionId } = viewer;
  if (viewer.step !== "SECOND_FACTOR_REQUIRED") return;
  await spendAttempt("second-factor", accountId, now);
  const used = await inCommune(communeId, async (db) => {
    const means = await spend(db, accountId, typed, now);
    if (means) {
      const data = { secondFactorAt: instantToColumn(now) };
      await db.accountSession.updateMany({ where: { id: sessionId, accountId }, data });
    }
    const action = means ? givenWith[means] : "second-factor-failed";
    await recordAudit(db, { communeId, now, address, accountId, action });
    return means;
  });
  if (!used) throw new RefusedError({ code: "WRONG_SECOND_FACTOR" });
  await forgetAttempts("second-factor", accountId);
}

const givenWith = { application: "second-factor-given", recovery: "recovery-code-used" } as const;

async function spend(db: Db, accountId: string, typed: string, now: Temporal.Instant) {
  const digits = typed.replace(/\s/g, "");
  if (/^\d{6}$/.test(digits)) return (await spendStep(db, accountId, digits, now)) ? "application" : null;
  return (await spendRecoveryCode(db, accountId, typed, now)) ? "recovery" : null;
}

/** A time step serves once: who saw the code over a shoulder comes too late. The row is locked against two at once. */
async function spendStep(db: Db, accountId: string, code: string, now: Temporal.Instant): Promise<boolean> {
  await db.$queryRaw`SELECT id FROM account WHERE id = ${accountId}::uuid FOR UPDATE`;
  const { totpSecret, totpLastStep } = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { totpSecret: true, totpLastStep: true },
  });
  const step = totpSecret && totpStep(decrypt("totp-secret", accountId, totpSecret), code, now);
  if (!step || step <= (totpLastStep ?? 0)) return false;
  await db.account.update({ where: { id: accountId }, data: { totpLastStep: step }, select: { id: true } });
  return true;
}
