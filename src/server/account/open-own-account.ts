import { accountKey } from "@/domain/account/account-key";
import type { RequestFacts } from "@/domain/account/request-input";
import { personName } from "@/domain/family/person-name";
import { openAccounts } from "./open-accounts";
import type { Deciding } from "./open-request";
import { sendActivations } from "./send-activations";

type Asking = { familyId: string; guardianId: string | null; facts: RequestFacts; email: string };

/**
 * An account of their own for who asked, in a family that is known, unless they have one: by being that adult, or by
 * that address. Answers what their message says. Refuses EMAIL_TAKEN when the address is another family's.
 */
export async function openOwnAccount(
  { db, viewer: { communeId }, now }: Deciding,
  { familyId, guardianId, facts, email }: Asking,
): Promise<{ displayName: string; isNewAccount: boolean }> {
  const [first] = facts.adults;
  const displayName = personName(first);
  const theirs = [{ emailKey: accountKey(email) }, ...(guardianId ? [{ guardianId }] : [])];
  const own = await db.account.findFirst({ where: { communeId, familyId, OR: theirs }, select: { id: true } });
  if (own) return { displayName, isNewAccount: false };
  const name = first.usageName ?? first.birthName;
  const opened = await openAccounts(db, communeId, [
    { role: "FAMILY", familyId, guardianId, displayName, name, email },
  ]);
  await sendActivations(db, { communeId, now, accountIds: opened.map(({ id }) => id) });
  return { displayName, isNewAccount: true };
}
