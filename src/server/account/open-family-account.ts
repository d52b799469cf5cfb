import type { OpenFamilyAccountInput } from "@/domain/account/codes-inputs";
import { personName } from "@/domain/family/person-name";
import { recordAudit } from "@/server/audit";
import { RefusedError } from "@/server/refused-error";
import type { Acting } from "./acting-account";
import { openAccounts } from "./open-accounts";
import { sendActivations } from "./send-activations";

/**
 * Opens an account for an adult of a family, a second one for instance: with an e-mail, a link to choose a password
 * leaves at once; without, a letter is printed next. Refuses NOT_FOUND, ACCOUNT_EXISTS and EMAIL_TAKEN.
 */
export async function openFamilyAccount(
  { db, viewer, now, address }: Acting,
  { guardianId, email }: OpenFamilyAccountInput,
): Promise<{ id: string; identifier: string }> {
  const { communeId, accountId } = viewer;
  // Locked: two who open an account for the same adult open one.
  await db.$queryRaw`SELECT id FROM guardian WHERE id = ${guardianId}::uuid FOR UPDATE`;
  const guardian = await db.guardian.findFirst({
    where: { id: guardianId, communeId, family: { closedAt: null, mergedIntoId: null } },
    select: {
      birthName: true,
      usageName: true,
      firstNames: true,
      familyId: true,
      accounts: { select: { id: true }, take: 1 },
    },
  });
  if (!guardian) throw new RefusedError({ code: "NOT_FOUND" });
  if (guardian.accounts.length > 0) throw new RefusedError({ code: "ACCOUNT_EXISTS" });
  const { familyId, usageName, birthName } = guardian;
  const whose = { role: "FAMILY" as const, familyId, guardianId, displayName: personName(guardian) };
  const [account] = await openAccounts(db, communeId, [{ ...whose, name: usageName ?? birthName, email }]);
  if (!account) throw new Error("The account was not opened");
  if (email) await sendActivations(db, { communeId, now, accountIds: [account.id] });
  const facts = { withEmail: email !== null };
  await recordAudit(db, { communeId, now, address, accountId, action: "account-opened", subjectId: account.id, facts });
  return { id: account.id, identifier: account.identifier };
}
