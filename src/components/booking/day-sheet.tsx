import type { DayChild, DaySheets } from "@/domain/booking/day-view";
import type { IsoDate } from "@/domain/calendar/day";
import { frenchDayWithYear, wholeHours } from "@/domain/calendar/french-days";
import { childNotes, counted, presenceWords, serviceHours, waitingWords } from "./day-words";
import { SheetHead } from "./sheet-head";

export type DaySheetProps = { day: IsoDate; schoolName: string; sheet: DaySheets["sheets"][number] };

/** One service on A4 paper, class by class, with a box to tick for each child. */
export function DaySheet({ day, schoolName, sheet: { service, classes } }: DaySheetProps) {
  return (
    <section
      aria-label={service.name}
      className="rounded-carte border border-trait bg-papier p-5 not-last:break-after-page print:rounded-none print:border-0 print:p-0"
    >
      <h2>
        {wholeHours(service.name)}, {serviceHours(service)}
      </h2>
      <p>
        {frenchDayWithYear(day)} · {schoolName} · {counted(service.booked, "inscrit")}
        {service.waiting > 0 && ` · ${service.waiting} en attente`}
      </p>
      {service.closedReason && <p className="font-bold">{service.closedReason}</p>}
      {classes.length === 0 && <p className="mt-4">Aucun enfant inscrit.</p>}
      {classes.map(({ name, children }) => (
        <SheetClass
          key={name}
          name={name}
          childrenOfClass={children}
          reminder={`${service.name} · ${frenchDayWithYear(day)} · ${schoolName}`}
        />
      ))}
    </section>
  );
}

type SheetClassProps = { name: string; childrenOfClass: DayChild[]; reminder: string };

function SheetClass({ name, childrenOfClass, reminder }: SheetClassProps) {
  return (
    <table aria-label={`${name}, ${presenceWords(childrenOfClass)}`} className="mt-4 w-full text-sm print:mt-3">
      <SheetHead columns={3} title={name} counted={presenceWords(childrenOfClass)} reminder={reminder}>
        <th scope="col" className="relative">
          <span className="sr-only">Présence à cocher</span>
        </th>
        <th scope="col" className="py-0.5 text-left font-normal">
          Enfant
        </th>
        <th scope="col" className="py-0.5 text-left font-normal">
          À savoir
        </th>
      </SheetHead>
      <tbody>
        {childrenOfClass.map((child) => (
          <tr key={child.id} className="break-inside-avoid border-b border-trait first:break-before-avoid">
            <td className="w-8 py-1.5 print:py-0.5">
              {child.state === "booked" && (
                <span aria-hidden className="block size-4 border-2 print:size-3.5 border-encre" />
              )}
            </td>
            <th scope="row" className="w-1/2 py-1.5 text-left font-normal wrap-anywhere print:py-0.5">
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
