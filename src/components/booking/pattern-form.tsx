"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import type { WeekView } from "@/domain/booking/week-view";
import { addDays, mondayOf } from "@/domain/calendar/day-arithmetic";
import { frenchDayWithYear } from "@/domain/calendar/french-days";
import { PatternGrid } from "./pattern-grid";
import { patternOf, ticksOf } from "./pattern-rows";
import { dayFromAddress } from "./planning-hrefs";
import { usePlanningSession } from "./planning-session";
import type { BulkActions } from "./use-bulk-change";

export type PatternFormProps = { view: WeekView; many: BulkActions };

/** Which days, which children, which services, from when and until when; begins with the shown week. */
export function PatternForm({ view, many }: PatternFormProps) {
  const { means } = usePlanningSession();
  const [ticks, setTicks] = useState(() => ticksOf(view));
  const children = new Map(view.services.flatMap(({ rows }) => rows.map((row) => [row.childId, row.firstName])));
  const [childIds, setChildIds] = useState<ReadonlySet<string>>(() => new Set(children.keys()));
  const [wrong, setWrong] = useState<string | null>(null);
  const firstDay = view.monday > view.today ? view.monday : addDays(mondayOf(view.today), 7);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const from = dayFromAddress(String(typed.get("du")));
    const until = dayFromAddress(String(typed.get("au")));
    if (childIds.size === 0) return setWrong("Choisissez au moins un enfant.");
    if (!from || !until || until < from) return setWrong("La date de fin doit suivre la date de début.");
    const title = `Du ${frenchDayWithYear(from)} au ${frenchDayWithYear(until)}`;
    return many.preview("pattern", async () => {
      const plan = await means.previewPattern({ ...patternOf(view, ticks, childIds), from, until });
      return { title, plan };
    });
  }

  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <p>Les jours cochés seront réservés chaque semaine, les autres seront libérés.</p>
      <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
        <legend className="font-bold">Enfants</legend>
        {[...children].map(([childId, name]) => (
          <label key={childId} className="flex min-h-11 items-center gap-2">
            <input
              type="checkbox"
              className="size-5 accent-preau"
              checked={childIds.has(childId)}
              onChange={() => setChildIds(toggled(childIds, childId))}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <PatternGrid view={view} ticks={ticks} childIds={childIds} onToggle={(key) => setTicks(toggled(ticks, key))} />
      <div className="grid grid-cols-2 gap-3">
        <DayField name="du" label="À partir du" value={firstDay} min={view.today} max={view.schoolYearEnd} />
        <DayField name="au" label="Jusqu’au" value={view.schoolYearEnd} min={view.today} max={view.schoolYearEnd} />
      </div>
      {wrong && (
        <p id="semaine-type-erreur" role="alert" className="font-bold text-brique">
          {wrong}
        </p>
      )}
      <Button type="submit" aria-describedby={wrong ? "semaine-type-erreur" : undefined}>
        Voir ce qui va changer
      </Button>
    </form>
  );
}

type DayFieldProps = { name: string; label: string; value: string; min: string; max: string };

function DayField({ label, value, ...rest }: DayFieldProps) {
  return (
    <label className="grid gap-1 font-bold">
      {label}
      <input
        type="date"
        defaultValue={value}
        {...rest}
        className="min-h-11 w-full rounded-champ border-2 border-bord px-2 font-normal"
      />
    </label>
  );
}

function toggled(set: ReadonlySet<string>, key: string): Set<string> {
  const copy = new Set(set);
  if (!copy.delete(key)) copy.add(key);
  return copy;
}
