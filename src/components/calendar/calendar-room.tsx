import { ButtonLink } from "@/components/ui/button";
import type { RouterOutputs } from "@/trpc/types";
import { ClosureList, type ClosureListProps } from "./closure-list";
import { OfficialProposals } from "./official-proposals";
import { SchoolYears } from "./school-years";

export type CalendarRoomProps = ClosureListProps & { calendar: RouterOutputs["admin"]["calendar"]["view"] };

/** The calendar of the commune: closures first, because they are urgent, then the school years. */
export function CalendarRoom({ calendar, ...closures }: CalendarRoomProps) {
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1>Calendrier</h1>
          <p className="text-ardoise">Fermetures, vacances et années scolaires.</p>
        </div>
        <div className="flex flex-wrap gap-2 print:hidden">
          <ButtonLink href="/admin/reglages/annee-scolaire">Passage à l’année suivante</ButtonLink>
          <ButtonLink href="/admin/reglages/calendrier/fermer?ouvrir=1">Ouvrir un jour de plus</ButtonLink>
          <ButtonLink href="/admin/reglages/calendrier/fermer" look="primary">
            Fermer des jours
          </ButtonLink>
        </div>
      </div>
      <ClosureList {...closures} />
      {calendar.official && <OfficialProposals official={calendar.official} schoolZone={calendar.schoolZone} />}
      <SchoolYears calendar={calendar} />
    </div>
  );
}
