import { recordAudit } from "@/server/audit";
import { RefusedError } from "@/server/refused-error";
import { type Acting, requireCurrentPassword } from "./acting-account";
import { clearSecondFactor } from "./clear-second-factor";
import { renewCodesOf } from "./recovery-codes";
import { tellSecondFactor } from "./tell-second-factor";

/** Removes one's own second factor, to install another; whoever must have one is asked for it at once. */
export async function removeSecondFactor(acting: Acting, currentPassword: string): Promise<void> {
  const { db, viewer, now, address } = acting;
  const { accountId, communeId } = viewer;
  await requireOwnFactor(acting, currentPassword);
  await clearSecondFactor(db, accountId);
  await recordAudit(db, { communeId, now, address, accountId, action: "second-factor-removed" });
  await tellSecondFactor(db, { accountId, now, change: "removed" });
}

/** Ends the recovery codes that are left and answers ten new ones, shown once. */
export async function renewRecoveryCodes(
  acting: Acting,
  currentPassword: string,
): Promise<{ recoveryCodes: string[] }> {
  const { db, viewer, now, address } = acting;
  const { accountId, communeId } = viewer;
  await requireOwnFactor(acting, currentPassword);
  const recoveryCodes = await renewCodesOf(db, { id: accountId, communeId });
  await recordAudit(db, { communeId, now, address, accountId, action: "recovery-codes-renewed" });
  return { recoveryCodes };
}

async function requireOwnFactor(acting: Acting, currentPassword: string): Promise<void> {
  if (!acting.viewer.hasSecondFactor) throw new RefusedError({ code: "NOT_ALLOWED" });
  await requireCurrentPassword(acting, currentPassword);
}
