import { Badge } from "@/components/ui/badge";
import { EmailText } from "@/components/ui/email-text";
import { TableFrame } from "@/components/ui/table-frame";
import { roleLabels } from "@/domain/account/permissions";
import { shortInstant } from "@/domain/calendar/french-days";
import type { Colleague } from "./account-rows";
import { ColleagueActions } from "./colleague-actions";

export type TeamTableProps = { team: Colleague[]; timeZone: string };

const cell = "px-4 py-3 align-top";

export function TeamTable({ team, timeZone }: TeamTableProps) {
  return (
    <TableFrame label="Équipe">
      <table className="w-full min-w-[52rem] print:min-w-0 text-left">
        <thead className="border-b border-trait text-sm text-ardoise">
          <tr>
            <th className={cell}>Personne</th>
            <th className={cell}>Rôle</th>
            <th className={cell}>Dernière connexion</th>
            <th className={cell}>État</th>
            <th className={cell}>
              <span className="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {team.map((colleague) => (
            <tr key={colleague.id} className="border-b border-trait last:border-0">
              <td className={cell}>
                <strong>{colleague.displayName}</strong>
                {colleague.isOwn && " (vous)"}
                <br />
                <span className="text-sm text-ardoise">
                  {colleague.identifier} ·{" "}
                  {colleague.email ? <EmailText address={colleague.email} /> : "sans adresse e-mail"}
                </span>
              </td>
              <td className={cell}>{roleLabels[colleague.role]}</td>
              <td className={`${cell} whitespace-nowrap tabular-nums`}>
                {colleague.lastSignInAt ? shortInstant(colleague.lastSignInAt, timeZone) : "jamais"}
              </td>
              <td className={cell}>
                <StateBadges colleague={colleague} />
              </td>
              <td className={cell}>
                <ColleagueActions colleague={colleague} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function StateBadges({ colleague: { isDisabled, isInvited, hasSecondFactor } }: { colleague: Colleague }) {
  return (
    <span className="flex flex-wrap gap-2">
      {isDisabled && <Badge tone="red">Désactivé</Badge>}
      {!isDisabled && isInvited && <Badge tone="yellow">Invité</Badge>}
      {!isDisabled && !isInvited && <Badge tone="green">Actif</Badge>}
      {hasSecondFactor && <Badge tone="blue">Double authentification</Badge>}
    </span>
  );
}
