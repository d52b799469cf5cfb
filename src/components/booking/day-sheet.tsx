import type { DayChild, DaySheets } from "@/domain/booking/day-view";
import type { IsoDate } from "@/domain/calendar/day";
import { frenchDayWithYear } from "@/domain/calendar/french-days";
import { childNotes, counted, serviceHours, waitingWords } from "./day-words";

export type DaySheetProps = { day: IsoDate; schoolName: string; sheet: DaySheets["sheets"][number] };

/** One service on A4 paper, class by class, with a box to tick for each child. */
export function DaySheet({ day, schoolName, sheet: { service, classes } }: DaySheetProps) {
  return (
    <section
      aria-label={service.name}
      className="rounded-carte border border-trait bg-papier p-5 not-last:break-after-page print:rounded-none print:border-0 print:p-0"
    >
      <h2>
        {service.name}, {serviceHours(service)}
      </h2>
      <p>
        {frenchDayWithYear(day)} · {schoolName} · {counted(service.booked, "inscrit")}
        {service.waiting > 0 && ` · ${service.waiting} en attente`}
      </p>
      {service.closedReason && <p className="font-bold">{service.closedReason}</p>}
      {classes.length === 0 && <p className="mt-4">Aucun enfant inscrit.</p>}
      {classes.map(({ name, children }) => (
        <SheetClass key={name} name={name} childrenOfClass={children} />
      ))}
    </section>
  );
}

function SheetClass({ name, childrenOfClass }: { name: string; childrenOfClass: DayChild[] }) {
  return (
    <table className="mt-4 w-full print:mt-3 text-sm">
      <caption className="border-b-2 border-encre pb-1 text-left text-base font-bold">
        {name} <span className="font-normal">({childrenOfClass.length})</span>
      </caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Présence à cocher</th>
          <th scope="col">Enfant</th>
          <th scope="col">À savoir</th>
        </tr>
      </thead>
      <tbody>
        {childrenOfClass.map((child) => (
          <tr key={child.id} className="break-inside-avoid border-b border-trait">
            <td className="w-8 py-1.5 print:py-0.5">
              <span aria-hidden className="block size-4 border-2 print:size-3.5 border-encre" />
            </td>
            <th scope="row" className="w-1/2 py-1.5 text-left print:py-0.5 font-normal">
              <strong>{child.lastName}</strong> {child.firstNames}
            </th>
            <td className="py-1.5 print:py-0.5">
              {[
                ...childNotes(child).map(({ text }) => text),
                child.state === "waiting" ? waitingWords(child.waitingRank) : null,
              ]
                .filter((text) => text !== null)
                .join(" · ")}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
