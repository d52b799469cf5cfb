import { ListTools } from "@/components/ui/list-tools";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { frenchDayWithYear } from "@/domain/calendar/french-days";
import type { RouterOutputs } from "@/trpc/types";
import { BackLink } from "./back-link";
import { NewSchoolYear } from "./school-year-dialog";
import { YearChangeForm } from "./year-change-form";

export type YearChangeRoomProps = {
  change: RouterOutputs["admin"]["schoolYear"]["preview"];
  /** The first school year that is not written. */
  unknownYear: string;
};

/** The passage to next year: its dates first, then a class for each child. */
export function YearChangeRoom({ change, unknownYear }: YearChangeRoomProps) {
  const { from, to, moves } = change;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <div>
        <BackLink href="/admin/reglages/calendrier">Calendrier</BackLink>
        <PageHeading
          title="Passage à l’année suivante"
          subtitle={from && to && `De ${from.label} à ${to.label}, qui commence le ${frenchDayWithYear(to.firstDay)}.`}
        >
          {from && to && moves.length > 0 && <ListTools exportHref="/api/exports/passage" />}
        </PageHeading>
      </div>
      {from === null && (
        <Notice tone="info" title="Aucune année n’a commencé">
          <p>Le passage se fait depuis une année scolaire en cours ou terminée.</p>
        </Notice>
      )}
      {to === null && (
        <Notice tone="info" title={`Les dates de ${unknownYear} ne sont pas encore écrites`}>
          <p className="mb-3">Le ministère ne les a pas publiées, ou votre zone a son propre calendrier.</p>
          <NewSchoolYear label={unknownYear} />
        </Notice>
      )}
      {from && to && moves.length === 0 && <p className="text-ardoise">Aucun enfant n’est inscrit en {from.label}.</p>}
      {from && to && moves.length > 0 && <YearChangeForm key={to.id} change={change} to={to} />}
    </div>
  );
}
