import { Badge } from "@/components/ui/badge";
import { EmailText } from "@/components/ui/email-text";
import { SortHeading, type SortOrder } from "@/components/ui/sort-heading";
import { TableFrame } from "@/components/ui/table-frame";
import { roleLabels } from "@/domain/account/permissions";
import type { TeamListInput } from "@/domain/account/team-list-input";
import type { IsoDate } from "@/domain/calendar/day";
import { shortInstant } from "@/domain/calendar/french-days";
import type { Colleague } from "./account-rows";
import { ColleagueActions } from "./colleague-actions";
import { colleagueStateWords } from "./colleague-state-words";
import { teamHref } from "./team-hrefs";

export type TeamTableProps = { team: Colleague[]; asked: TeamListInput; timeZone: string; today: IsoDate };

const cell = "px-4 py-3 align-top";

/** The colleagues of the page; the headings sort, on the server. */
export function TeamTable({ team, asked, timeZone, today }: TeamTableProps) {
  if (team.length === 0) return <p className="text-ardoise">Personne ne correspond à ce choix.</p>;
  const heading = {
    order: asked,
    hrefFor: (order: SortOrder<TeamListInput["sort"]>) => teamHref({ ...asked, ...order, page: 1 }),
  };
  return (
    <TableFrame label="Équipe">
      <table className="w-full min-w-[52rem] print:min-w-0 text-left">
        <thead className="border-b border-trait text-sm text-ardoise">
          <tr>
            <SortHeading column="name" label="Personne" {...heading} />
            <SortHeading column="role" label="Rôle" {...heading} />
            <SortHeading column="seen" label="Dernière connexion" startsDescending {...heading} />
            <SortHeading column="state" label="État" {...heading} />
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
                {colleague.lastSignInAt ? shortInstant(colleague.lastSignInAt, timeZone, today) : "jamais"}
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

const toneOf = { active: "green", invited: "yellow", disabled: "red" } as const;

function StateBadges({ colleague: { state, hasSecondFactor } }: { colleague: Colleague }) {
  return (
    <span className="flex flex-wrap gap-2">
      <Badge tone={toneOf[state]}>{colleagueStateWords[state]}</Badge>
      {hasSecondFactor && <Badge tone="blue">Double authentification</Badge>}
    </span>
  );
}
