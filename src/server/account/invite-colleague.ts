import type { InviteInput } from "@/domain/account/team-inputs";
import { recordAudit } from "@/server/audit";
import { RefusedError } from "@/server/refused-error";
import type { Acting } from "./acting-account";
import { lockManagedAccount } from "./managed-account";
import { openAccounts } from "./open-accounts";
import { sendActivations } from "./send-activations";

/** Opens an account for a colleague and sends them a one-time link to choose a password. Refuses EMAIL_TAKEN. */
export async function inviteColleague(
  { db, viewer, now, address }: Acting,
  { role, email, displayName }: InviteInput,
): Promise<{ identifier: string }> {
  const { communeId, accountId } = viewer;
  const whose = { role, email, displayName, name: displayName, familyId: null, guardianId: null };
  const [account] = await openAccounts(db, communeId, [whose]);
  if (!account) throw new Error("The account was not opened");
  await sendActivations(db, { communeId, now, accountIds: [account.id] });
  const entry = { action: "staff-invited", subjectId: account.id, facts: { role } } as const;
  await recordAudit(db, { communeId, now, address, accountId, ...entry });
  return { identifier: account.identifier };
}

/** Sends the invitation again; its earlier link ends. Refuses NOT_ALLOWED to who has a password already. */
export async function inviteAgain({ db, viewer, now, address }: Acting, id: string): Promise<void> {
  const { communeId, accountId } = viewer;
  const { passwordHash, disabledAt } = await lockManagedAccount(db, communeId, id, "staff");
  if (passwordHash || disabledAt) throw new RefusedError({ code: "NOT_ALLOWED" });
  await sendActivations(db, { communeId, now, accountIds: [id] });
  await recordAudit(db, { communeId, now, address, accountId, action: "activation-sent", subjectId: id });
}
