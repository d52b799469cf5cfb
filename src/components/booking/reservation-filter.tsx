import { Button } from "@/components/ui/button";
import type { SchoolWeekView } from "@/domain/booking/school-week-view";
import type { AskedWeek } from "./reservation-hrefs";

export type ReservationFilterProps = { view: SchoolWeekView; asked: AskedWeek };

const controlClasses = "min-h-11 rounded-champ border-2 border-bord bg-papier px-3 py-1";

/** Another week, one school, one service, one class: a plain form, so that it works before anything else is loaded. */
export function ReservationFilter({ view, asked }: ReservationFilterProps) {
  const { monday, schools, school, offered, classes } = view;
  return (
    <form method="get" action="/admin/reservations" className="flex flex-wrap items-end gap-3 print:hidden">
      <div className="grid gap-1 text-sm font-bold">
        <label htmlFor="semaine">Semaine du</label>
        <input
          type="date"
          id="semaine"
          name="semaine"
          defaultValue={monday}
          key={monday}
          required
          className={controlClasses}
        />
      </div>
      {schools.length > 1 && <Choice name="ecole" label="École" value={school.id} choices={schools} all={null} />}
      <Choice name="service" label="Service" value={asked.serviceId} choices={offered} all="Tous" />
      <Choice name="classe" label="Classe" value={asked.classId} choices={classes} all="Toutes" />
      <Button type="submit" look="secondary">
        Afficher
      </Button>
    </form>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  value: string | null;
  choices: { id: string; name: string }[];
  /** How no choice is called; null: one has to be chosen. */
  all: string | null;
};

function Choice({ name, label, value, choices, all }: ChoiceProps) {
  return (
    <div className="grid gap-1 text-sm font-bold">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={value ?? ""} key={value} className={controlClasses}>
        {all && <option value="">{all}</option>}
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </select>
    </div>
  );
}
