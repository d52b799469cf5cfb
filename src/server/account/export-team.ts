import { roleLabels } from "@/domain/account/permissions";
import type { TeamListInput } from "@/domain/account/team-list-input";
import { csvMoment } from "@/server/csv/csv-moment";
import type { CsvColumn } from "@/server/csv/csv-text";
import { exportedList } from "@/server/csv/exported-list";
import type { Acting } from "./acting-account";
import { allColleagues, type ListedColleague } from "./list-team";

/** The team as it is filtered and sorted on the screen, a line each. */
export async function exportTeam({ db, viewer, now, address }: Acting, asked: TeamListInput): Promise<string> {
  const rows = await allColleagues(db, viewer, asked);
  const columns = columnsIn(viewer.timeZone);
  return exportedList(db, { ...viewer, now, address }, { action: "team-exported", columns, rows });
}

const stateWords = { active: "actif", invited: "invité", disabled: "désactivé" } as const;

function columnsIn(timeZone: string): CsvColumn<ListedColleague>[] {
  return [
    { header: "Personne", value: ({ displayName }) => displayName },
    { header: "Identifiant", value: ({ identifier }) => identifier },
    { header: "E-mail", value: ({ email }) => email },
    { header: "Rôle", value: ({ role }) => roleLabels[role] },
    { header: "Dernière connexion", value: ({ lastSignInAt }) => csvMoment(lastSignInAt, timeZone) },
    { header: "État", value: ({ state }) => stateWords[state] },
    { header: "Double authentification", value: ({ hasSecondFactor }) => (hasSecondFactor ? "oui" : "non") },
  ];
}
