import type { Db } from "@/server/db/tenant";

/** Forgets an account's second factor and its recovery codes. */
export async function clearSecondFactor(db: Db, accountId: string): Promise<void> {
  await db.recoveryCode.deleteMany({ where: { accountId } });
  await db.account.update({
    where: { id: accountId },
    data: { totpSecret: null, totpConfirmedAt: null, totpLastStep: null },
    select: { id: true },
  });
}
