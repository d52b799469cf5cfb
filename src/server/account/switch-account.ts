import { recordAudit } from "@/server/audit";
import { RefusedError } from "@/server/refused-error";
import type { Acting } from "./acting-account";
import { closeAccount } from "./close-account";
import { keepAnAdministrator } from "./keep-an-administrator";
import { lockManagedAccount, type Whose } from "./managed-account";

/**
 * Closes an account at once: nobody signs in to it, its sessions and its links are over. Refuses OWN_ACCOUNT,
 * LAST_ADMINISTRATOR and NOT_FOUND.
 */
export async function disableAccount(acting: Acting, whose: Whose, id: string): Promise<void> {
  const { db, viewer, now, address } = acting;
  const { communeId, accountId } = viewer;
  if (id === accountId) throw new RefusedError({ code: "OWN_ACCOUNT" });
  // Administrators first: everybody locks in the same order.
  if (whose === "staff") await keepAnAdministrator(db, communeId, id);
  await lockManagedAccount(db, communeId, id, whose);
  await closeAccount(db, { communeId, now, accountId, address }, id);
}

/** Opens it again, as it was; whoever was signed in signs in again. */
export async function enableAccount(acting: Acting, whose: Whose, id: string): Promise<void> {
  const { db, viewer, now, address } = acting;
  const { communeId, accountId } = viewer;
  await lockManagedAccount(db, communeId, id, whose);
  await db.account.update({ where: { id }, data: { disabledAt: null }, select: { id: true } });
  await recordAudit(db, { communeId, now, address, accountId, action: "account-enabled", subjectId: id });
}

/** Ends every session of the account: a telephone was lost, a computer is shared. */
export async function signOutAccount(acting: Acting, whose: Whose, id: string): Promise<void> {
  const { db, viewer, now, address } = acting;
  const { communeId, accountId } = viewer;
  await lockManagedAccount(db, communeId, id, whose);
  await db.account.update({ where: { id }, data: { sessionVersion: { increment: 1 } }, select: { id: true } });
  await recordAudit(db, { communeId, now, address, accountId, action: "account-signed-out", subjectId: id });
}
