import { ChevronLeft, ChevronRight, Printer, UserPlus } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { PrintButton } from "@/components/ui/print-button";
import type { DayInput, DayView } from "@/domain/booking/day-view";
import { frenchDay } from "@/domain/calendar/french-days";
import { addChildHref, dayExportHref, dayHref, sheetsHref } from "./day-hrefs";
import { closeDayName, counted, dayTitle } from "./day-words";

export type DayHeadingProps = { view: DayView; asked: DayInput; canBook: boolean };

/** Which day of which school, and the way to the others. */
export function DayHeading({ view, asked, canBook }: DayHeadingProps) {
  const { day, today, previousDay, nextDay, school, services, selected } = view;
  const close = closeDayName(day, today);
  const to = (other: DayInput["day"]) => dayHref({ ...asked, day: other });
  return (
    <PageHeading
      title={
        <>
          {dayTitle(day, today)} {close && <Badge tone="green">{close}</Badge>}
        </>
      }
      subtitle={`${school.name} · ${counted(services.length, "service")}`}
    >
      <ButtonLink
        href={to(previousDay)}
        prefetch={false}
        aria-keyshortcuts="ArrowLeft"
        aria-label={`Jour précédent : ${frenchDay(previousDay)}`}
      >
        <ChevronLeft aria-hidden className="size-5" />
      </ButtonLink>
      {day !== today && (
        <ButtonLink href={to(null)} prefetch={false}>
          Aujourd’hui
        </ButtonLink>
      )}
      <ButtonLink
        href={to(nextDay)}
        prefetch={false}
        aria-keyshortcuts="ArrowRight"
        aria-label={`Jour suivant : ${frenchDay(nextDay)}`}
      >
        <ChevronRight aria-hidden className="size-5" />
      </ButtonLink>
      {selected?.children ? (
        <>
          <ButtonLink
            href={sheetsHref({ day, schoolId: asked.schoolId, serviceId: selected.serviceId })}
            prefetch={false}
          >
            <Printer aria-hidden className="size-5" />
            Listes à imprimer
          </ButtonLink>
          <ButtonLink href={dayExportHref({ ...asked, day, serviceId: selected.serviceId })} prefetch={false} download>
            Exporter (CSV)
          </ButtonLink>
        </>
      ) : (
        <PrintButton />
      )}
      {canBook && (
        <ButtonLink href={addChildHref(day)} prefetch={false} look="primary">
          <UserPlus aria-hidden className="size-5" />
          Ajouter un enfant
        </ButtonLink>
      )}
    </PageHeading>
  );
}
