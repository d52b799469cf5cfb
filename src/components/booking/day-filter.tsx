import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { DayInput, DayView } from "@/domain/booking/day-view";

export type DayFilterProps = { view: DayView; asked: DayInput };

/** Another day, one class: a plain form, so that it works before anything else is loaded. */
export function DayFilter({ view, asked }: DayFilterProps) {
  const { day, selected } = view;
  const classes = selected?.children ? selected.classes.filter(({ id }) => id !== null) : [];
  return (
    <form method="get" action="/admin/aujourdhui" className="flex flex-wrap items-end gap-3 print:hidden">
      {selected && <input type="hidden" name="service" value={selected.serviceId} />}
      {asked.schoolId && <input type="hidden" name="ecole" value={asked.schoolId} />}
      <Labelled id="jour" text="Jour">
        <input type="date" id="jour" name="jour" defaultValue={day} key={day} required className={controlClasses} />
      </Labelled>
      {classes.length > 0 && (
        <Labelled id="classe" text="Classe">
          <select
            id="classe"
            name="classe"
            defaultValue={asked.classId ?? ""}
            key={asked.classId}
            className={controlClasses}
          >
            <option value="">Toutes</option>
            {classes.map(({ id, name }) => (
              <option key={id} value={id ?? ""}>
                {name}
              </option>
            ))}
          </select>
        </Labelled>
      )}
      {selected?.children && (
        <Labelled id="tri" text="Ordre">
          <select
            id="tri"
            name="tri"
            defaultValue={asked.sort === "child" ? "enfant" : "classe"}
            key={asked.sort}
            className={controlClasses}
          >
            <option value="classe">Par classe</option>
            <option value="enfant">Par nom</option>
          </select>
        </Labelled>
      )}
      <Button type="submit" look="secondary">
        Afficher
      </Button>
    </form>
  );
}

const controlClasses = "min-h-11 rounded-champ border-2 border-bord bg-papier px-3 py-1";

function Labelled({ id, text, children }: { id: string; text: string; children: ReactNode }) {
  return (
    <div className="grid gap-1 text-sm font-bold">
      <label htmlFor={id}>{text}</label>
      {children}
    </div>
  );
}
