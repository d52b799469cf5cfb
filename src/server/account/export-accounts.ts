import type { CodesListInput } from "@/domain/account/codes-inputs";
import { csvMoment } from "@/server/csv/csv-moment";
import type { CsvColumn } from "@/server/csv/csv-text";
import { exportedList } from "@/server/csv/exported-list";
import type { Acting } from "./acting-account";
import { allCodeFamilies, type CodeFamily } from "./list-code-families";

type Line = { family: CodeFamily; account: CodeFamily["accounts"][number] | null };

/** The list of accounts as it is filtered and sorted on the screen, a line each. Taking names away is written down. */
export async function exportAccounts({ db, viewer, now, address }: Acting, input: CodesListInput): Promise<string> {
  const { communeId, timeZone } = viewer;
  const families = await allCodeFamilies(db, { communeId, timeZone, now }, input);
  const lines = families.flatMap((family): Line[] =>
    family.accounts.length > 0 ? family.accounts.map((account) => ({ family, account })) : [{ family, account: null }],
  );
  const columns = columnsIn(timeZone);
  return exportedList(db, { ...viewer, now, address }, { action: "accounts-exported", columns, rows: lines });
}

function columnsIn(timeZone: string): CsvColumn<Line>[] {
  return [
    { header: "N° de famille", value: ({ family }) => family.number },
    { header: "Famille", value: ({ family }) => family.name },
    { header: "Compte", value: ({ account }) => account?.displayName ?? null },
    { header: "Identifiant", value: ({ account }) => account?.identifier ?? null },
    { header: "E-mail", value: ({ account }) => account?.email ?? null },
    { header: "Dernière connexion", value: ({ account }) => csvMoment(account?.lastSignInAt, timeZone) },
    { header: "Code valable jusqu’au", value: ({ account }) => csvMoment(account?.codeExpiresAt, timeZone) },
  ];
}
