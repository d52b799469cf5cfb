import { ArrowLeft } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { PrintButton } from "@/components/ui/print-button";
import type { DayInput, DaySheets } from "@/domain/booking/day-view";
import { frenchDay } from "@/domain/calendar/french-days";
import { dayHref, sheetsHref } from "./day-hrefs";
import { DaySheet } from "./day-sheet";

export type DaySheetsPreviewProps = { lists: DaySheets; asked: DayInput };

/** The lists of a day as they will be printed: one service a page, without navigation. */
export function DaySheetsPreview({ lists, asked }: DaySheetsPreviewProps) {
  const { day, schoolName, sheets } = lists;
  const single = asked.serviceId !== null;
  return (
    <div className="grid gap-5 print:block">
      <header className="flex flex-wrap items-center justify-between gap-3 print:hidden">
        <h1>Listes du {frenchDay(day)}</h1>
        <div className="flex flex-wrap gap-2">
          <ButtonLink href={dayHref({ ...asked, classId: null })} prefetch={false}>
            <ArrowLeft aria-hidden className="size-5" />
            Retour
          </ButtonLink>
          {single && (
            <ButtonLink href={sheetsHref({ ...asked, serviceId: null })} prefetch={false}>
              Tous les services
            </ButtonLink>
          )}
          <PrintButton look="primary" />
        </div>
      </header>
      {sheets.map((sheet) => (
        <DaySheet key={sheet.service.id} day={day} schoolName={schoolName} sheet={sheet} />
      ))}
    </div>
  );
}
