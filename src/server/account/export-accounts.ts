import type { CodesListInput } from "@/domain/account/codes-inputs";
import { wallClock } from "@/domain/calendar/french-days";
import { recordAudit } from "@/server/audit";
import { type CsvColumn, csvText } from "@/server/csv/csv-text";
import type { Acting } from "./acting-account";
import { allCodeFamilies, type CodeFamily } from "./list-code-families";

type Line = { family: CodeFamily; account: CodeFamily["accounts"][number] | null };

/** The list of accounts as it is filtered and sorted on the screen, a line each. Taking names away is written down. */
export async function exportAccounts({ db, viewer, now, address }: Acting, input: CodesListInput): Promise<string> {
  const { communeId, accountId, timeZone } = viewer;
  const families = await allCodeFamilies(db, { communeId, timeZone, now }, input);
  const lines = families.flatMap((family): Line[] =>
    family.accounts.length > 0 ? family.accounts.map((account) => ({ family, account })) : [{ family, account: null }],
  );
  const entry = { action: "accounts-exported", facts: { accounts: lines.length } } as const;
  await recordAudit(db, { communeId, now, address, accountId, ...entry });
  return csvText(columnsIn(timeZone), lines);
}

function columnsIn(timeZone: string): CsvColumn<Line>[] {
  const moment = (instant: string | null | undefined) => {
    if (!instant) return null;
    const { day, time } = wallClock(instant, timeZone);
    return `${day} ${time}`;
  };
  return [
    { header: "Numéro", value: ({ family }) => family.number },
    { header: "Famille", value: ({ family }) => family.name },
    { header: "Compte", value: ({ account }) => account?.displayName ?? null },
    { header: "Identifiant", value: ({ account }) => account?.identifier ?? null },
    { header: "E-mail", value: ({ account }) => account?.email ?? null },
    { header: "Dernière connexion", value: ({ account }) => moment(account?.lastSignInAt) },
    { header: "Code valable jusqu’au", value: ({ account }) => moment(account?.codeExpiresAt) },
  ];
}
