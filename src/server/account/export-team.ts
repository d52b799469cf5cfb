import { roleLabels } from "@/domain/account/permissions";
import { csvMoment } from "@/server/csv/csv-moment";
import type { CsvColumn } from "@/server/csv/csv-text";
import { exportedList } from "@/server/csv/exported-list";
import type { Acting } from "./acting-account";
import { listTeam } from "./list-team";

type Colleague = Awaited<ReturnType<typeof listTeam>>[number];

/** The team as it is on the screen, a line each. */
export async function exportTeam({ db, viewer, now, address }: Acting): Promise<string> {
  const rows = await listTeam(db, viewer);
  const columns = columnsIn(viewer.timeZone);
  return exportedList(db, { ...viewer, now, address }, { action: "team-exported", columns, rows });
}

function columnsIn(timeZone: string): CsvColumn<Colleague>[] {
  return [
    { header: "Personne", value: ({ displayName }) => displayName },
    { header: "Identifiant", value: ({ identifier }) => identifier },
    { header: "E-mail", value: ({ email }) => email },
    { header: "Rôle", value: ({ role }) => roleLabels[role] },
    { header: "Dernière connexion", value: ({ lastSignInAt }) => csvMoment(lastSignInAt, timeZone) },
    {
      header: "État",
      value: ({ isDisabled, isInvited }) => (isDisabled ? "désactivé" : isInvited ? "invité" : "actif"),
    },
    { header: "Double authentification", value: ({ hasSecondFactor }) => (hasSecondFactor ? "oui" : "non") },
  ];
}
