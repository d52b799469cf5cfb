import type { DayClass } from "@/domain/booking/day-view";

export type DayClassesProps = { caption: string; classes: DayClass[] };

const numberClasses = "px-4 py-3 text-right tabular-nums";

/** How many children of each class, without a name. */
export function DayClasses({ caption, classes }: DayClassesProps) {
  const total = (key: "booked" | "waiting") => classes.reduce((sum, one) => sum + one[key], 0);
  return (
    <div className="overflow-hidden rounded-carte border border-trait bg-papier">
      <table className="w-full">
        <caption className="sr-only">{caption}</caption>
        <thead className="border-b border-trait text-sm text-ardoise">
          <tr>
            <th scope="col" className="px-4 py-3 text-left font-normal">
              Classe
            </th>
            <th scope="col" className={`${numberClasses} font-normal`}>
              Inscrits
            </th>
            <th scope="col" className={`${numberClasses} font-normal`}>
              En attente
            </th>
          </tr>
        </thead>
        <tbody>
          {classes.map(({ id, name, booked, waiting, closedReason }) => (
            <tr key={name + id} className="border-b border-trait">
              <th scope="row" className="px-4 py-3 text-left">
                {name} {closedReason && <span className="block text-sm font-normal text-brique">{closedReason}</span>}
              </th>
              <td className={numberClasses}>{booked}</td>
              <td className={numberClasses}>{waiting}</td>
            </tr>
          ))}
        </tbody>
        <tfoot className="font-bold">
          <tr>
            <th scope="row" className="px-4 py-3 text-left">
              Ensemble
            </th>
            <td className={numberClasses}>{total("booked")}</td>
            <td className={numberClasses}>{total("waiting")}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
