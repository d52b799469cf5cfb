import type { ChangeRoleInput } from "@/domain/account/team-inputs";
import { recordAudit } from "@/server/audit";
import { RefusedError } from "@/server/refused-error";
import type { Acting } from "./acting-account";
import { clearSecondFactor } from "./clear-second-factor";
import { keepAnAdministrator } from "./keep-an-administrator";
import { lockManagedAccount } from "./managed-account";
import { tellSecondFactor } from "./tell-second-factor";

/** Gives a colleague, or oneself, another role; it counts from the next click. Refuses LAST_ADMINISTRATOR. */
export async function changeRole({ db, viewer, now, address }: Acting, { id, role }: ChangeRoleInput): Promise<void> {
  const { communeId, accountId } = viewer;
  if (role !== "ADMINISTRATOR") await keepAnAdministrator(db, communeId, id);
  const { role: before } = await lockManagedAccount(db, communeId, id, "staff");
  if (before === role) return;
  await db.account.update({ where: { id }, data: { role }, select: { id: true } });
  const entry = { action: "staff-role-changed", subjectId: id, facts: { from: before, to: role } } as const;
  await recordAudit(db, { communeId, now, address, accountId, ...entry });
}

/**
 * For a colleague who lost both telephone and recovery codes: forgets the second factor and signs them out everywhere.
 * They are told by e-mail. One's own is removed with its password, in /admin/compte: OWN_ACCOUNT.
 */
export async function resetSecondFactor({ db, viewer, now, address }: Acting, id: string): Promise<void> {
  const { communeId, accountId } = viewer;
  if (id === accountId) throw new RefusedError({ code: "OWN_ACCOUNT" });
  await lockManagedAccount(db, communeId, id, "staff");
  await clearSecondFactor(db, id);
  await db.account.update({ where: { id }, data: { sessionVersion: { increment: 1 } }, select: { id: true } });
  await recordAudit(db, { communeId, now, address, accountId, action: "second-factor-reset", subjectId: id });
  await tellSecondFactor(db, { accountId: id, now, change: "reset" });
}
