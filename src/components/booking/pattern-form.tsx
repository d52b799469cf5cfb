"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import type { WeekView } from "@/domain/booking/week-view";
import type { IsoDate } from "@/domain/calendar/day";
import { addDays, mondayOf } from "@/domain/calendar/day-arithmetic";
import { frenchDayWithYear } from "@/domain/calendar/french-days";
import { PatternGrid } from "./pattern-grid";
import { patternOf, ticksOf } from "./pattern-rows";
import { dayFromAddress } from "./planning-hrefs";
import { usePlanningSession } from "./planning-session";
import type { BulkActions } from "./use-bulk-change";

export type PatternFormProps = { view: WeekView; many: BulkActions };

/** The field that is wrong, by its name in the form, and why. */
type Wrong = { field: "enfant" | "du" | "au"; words: string };

/** Which days, which children, which services, from when and until when; begins with the shown week. */
export function PatternForm({ view, many }: PatternFormProps) {
  const { means } = usePlanningSession();
  const { choice } = many;
  const [ticks, setTicks] = useState(() => choice?.ticks ?? ticksOf(view));
  const children = new Map(view.services.flatMap(({ rows }) => rows.map((row) => [row.childId, row.firstName])));
  const [childIds, setChildIds] = useState<ReadonlySet<string>>(() => choice?.childIds ?? new Set(children.keys()));
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const firstDay = view.monday > view.today ? view.monday : addDays(mondayOf(view.today), 7);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = new FormData(form);
    const from = dayFromAddress(String(typed.get("du")));
    const until = dayFromAddress(String(typed.get("au")));
    const found = childIds.size === 0 ? noChild : wrongDates(from, until, view);
    setWrong(found);
    if (found) return form.querySelector<HTMLInputElement>(`[name="${found.field}"]`)?.focus();
    if (!from || !until) return;
    many.keepChoice({ ticks, childIds, from, until });
    const title = `Du ${frenchDayWithYear(from)} au ${frenchDayWithYear(until)}`;
    return many.preview("pattern", async () => {
      const plan = await means.previewPattern({ ...patternOf(view, ticks, childIds), from, until });
      return { title, plan };
    });
  }

  const limits = { min: view.today, max: view.schoolYearEnd };
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <p>Les jours cochés seront réservés chaque semaine, les autres seront libérés.</p>
      <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
        <legend className="font-bold">Enfants</legend>
        {[...children].map(([childId, name]) => (
          <label key={childId} className="flex min-h-11 items-center gap-2">
            <input
              type="checkbox"
              name="enfant"
              className="size-5 accent-preau"
              checked={childIds.has(childId)}
              onChange={() => setChildIds(toggled(childIds, childId))}
              aria-describedby={wrong?.field === "enfant" ? wrongId : undefined}
            />
            {name}
          </label>
        ))}
      </fieldset>
      {wrong?.field === "enfant" && <WrongWords words={wrong.words} />}
      <PatternGrid view={view} ticks={ticks} childIds={childIds} onToggle={(key) => setTicks(toggled(ticks, key))} />
      <div className="grid gap-3 sm:grid-cols-2">
        <DayField name="du" label="À partir du" value={choice?.from ?? firstDay} wrong={wrong} {...limits} />
        <DayField name="au" label="Jusqu’au" value={choice?.until ?? view.schoolYearEnd} wrong={wrong} {...limits} />
      </div>
      {wrong && wrong.field !== "enfant" && <WrongWords words={wrong.words} />}
      <Button type="submit">Voir ce qui va changer</Button>
    </form>
  );
}

const wrongId = "semaine-type-erreur";

const noChild: Wrong = { field: "enfant", words: "Choisissez au moins un enfant." };

function wrongDates(from: IsoDate | null, until: IsoDate | null, view: WeekView): Wrong | null {
  if (!from) return { field: "du", words: "Donnez la date de début." };
  if (!until || until < from) return { field: "au", words: "La date de fin doit suivre la date de début." };
  if (until <= view.schoolYearEnd) return null;
  return { field: "au", words: `L’année scolaire se termine le ${frenchDayWithYear(view.schoolYearEnd)}.` };
}

function WrongWords({ words }: { words: string }) {
  return (
    <p id={wrongId} role="alert" className="font-bold text-brique">
      {words}
    </p>
  );
}

type DayFieldProps = {
  name: Wrong["field"];
  label: string;
  value: string;
  min: string;
  max: string;
  wrong: Wrong | null;
};

function DayField({ label, value, wrong, ...rest }: DayFieldProps) {
  const isWrong = wrong?.field === rest.name;
  return (
    <label className="grid min-w-0 gap-1 font-bold">
      {label}
      <input
        type="date"
        defaultValue={value}
        {...rest}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? wrongId : undefined}
        className="min-h-11 w-full min-w-0 rounded-champ border-2 border-bord px-2 font-normal aria-[invalid=true]:border-brique"
      />
    </label>
  );
}

function toggled(set: ReadonlySet<string>, key: string): Set<string> {
  const copy = new Set(set);
  if (!copy.delete(key)) copy.add(key);
  return copy;
}
