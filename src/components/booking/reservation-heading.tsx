import { ChevronLeft, ChevronRight, Download, Printer, UsersRound } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import type { SchoolWeekView } from "@/domain/booking/school-week-view";
import type { IsoDate } from "@/domain/calendar/day";
import { addDays } from "@/domain/calendar/day-arithmetic";
import { frenchPeriod } from "@/domain/calendar/french-days";
import { type AskedWeek, exportHref, paperHref, reservationsHref } from "./reservation-hrefs";

export type ReservationHeadingProps = { view: SchoolWeekView; asked: AskedWeek; canEdit: boolean };

/** Which week of which school, the way to the others, and what can be done with it. */
export function ReservationHeading({ view, asked, canEdit }: ReservationHeadingProps) {
  const { monday, previousMonday, nextMonday, school } = view;
  const to = (other: IsoDate | null) => reservationsHref({ ...asked, monday: other, day: null });
  return (
    <PageHeading title="Réservations" subtitle={`Semaine ${frenchPeriod(monday, addDays(monday, 6))} · ${school.name}`}>
      <ButtonLink
        href={to(previousMonday)}
        prefetch={false}
        aria-keyshortcuts="ArrowLeft"
        aria-label="Semaine précédente"
      >
        <ChevronLeft aria-hidden className="size-5" />
      </ButtonLink>
      <ButtonLink href={to(null)} prefetch={false}>
        Cette semaine
      </ButtonLink>
      <ButtonLink href={to(nextMonday)} prefetch={false} aria-keyshortcuts="ArrowRight" aria-label="Semaine suivante">
        <ChevronRight aria-hidden className="size-5" />
      </ButtonLink>
      <ButtonLink href={paperHref(asked)} prefetch={false}>
        <Printer aria-hidden className="size-5" />
        Listes à imprimer
      </ButtonLink>
      <ButtonLink href={exportHref(asked)} prefetch={false} download>
        <Download aria-hidden className="size-5" />
        Exporter (CSV)
      </ButtonLink>
      {canEdit && (
        <ButtonLink href="/admin/reservations/classe" prefetch={false} look="primary">
          <UsersRound aria-hidden className="size-5" />
          Pour une classe
        </ButtonLink>
      )}
    </PageHeading>
  );
}
