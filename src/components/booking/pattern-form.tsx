"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import type { UsualWeek } from "@/domain/booking/usual-week";
import type { WeekView } from "@/domain/booking/week-view";
import type { IsoDate } from "@/domain/calendar/day";
import { frenchDayWithYear } from "@/domain/calendar/french-days";
import { DayField } from "./pattern-day-field";
import { PatternGrid } from "./pattern-grid";
import { patternOf, ticksOf } from "./pattern-rows";
import { type PatternWrong, WrongWords, wrongId } from "./pattern-wrong";
import { dayFromAddress } from "./planning-hrefs";
import { usePlanningSession } from "./planning-session";
import { StepHeading } from "./step-heading";
import type { BulkActions } from "./use-bulk-change";

export type PatternFormProps = { view: WeekView; usual: UsualWeek; many: BulkActions };

/** Which days, which children, which services, from when and until when; begins as the family usually books. */
export function PatternForm({ view, usual, many }: PatternFormProps) {
  const { means } = usePlanningSession();
  const { choice } = many;
  const [ticks, setTicks] = useState(() => choice?.ticks ?? ticksOf(usual));
  const children = new Map(view.services.flatMap(({ rows }) => rows.map((row) => [row.childId, row.firstName])));
  const [childIds, setChildIds] = useState<ReadonlySet<string>>(() => choice?.childIds ?? new Set(children.keys()));
  const [wrong, setWrong] = useState<PatternWrong | null>(null);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = new FormData(form);
    const from = dayFromAddress(String(typed.get("du")));
    const until = dayFromAddress(String(typed.get("au")));
    const found = childIds.size === 0 ? noChild : wrongDates(from, until, usual.until);
    setWrong(found);
    if (found) return form.querySelector<HTMLInputElement>(`[name="${found.field}"]`)?.focus();
    if (!from || !until) return;
    many.keepChoice({ ticks, childIds, from, until });
    const title = `Du ${frenchDayWithYear(from)} au ${frenchDayWithYear(until)}`;
    return many.preview("pattern", async () => {
      const plan = await means.previewPattern({ ...patternOf(usual, ticks, childIds), from, until });
      return { title, plan };
    });
  }

  const limits = { min: view.today, max: usual.until };
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <StepHeading>Vos jours habituels</StepHeading>
      <p>Chaque semaine, une inscription sera faite les jours cochés et annulée les autres jours.</p>
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
      <PatternGrid
        view={view}
        usual={usual}
        ticks={ticks}
        childIds={childIds}
        onToggle={(key) => setTicks(toggled(ticks, key))}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <DayField name="du" label="À partir du" value={choice?.from ?? usual.from} wrong={wrong} {...limits} />
        <DayField name="au" label="Jusqu’au" value={choice?.until ?? usual.until} wrong={wrong} {...limits} />
      </div>
      {wrong && wrong.field !== "enfant" && <WrongWords words={wrong.words} />}
      <Button type="submit">Voir ce qui va changer</Button>
    </form>
  );
}

const noChild: PatternWrong = { field: "enfant", words: "Choisissez au moins un enfant." };

function wrongDates(from: IsoDate | null, until: IsoDate | null, yearEnd: IsoDate): PatternWrong | null {
  if (!from) return { field: "du", words: "Donnez la date de début." };
  if (!until) return { field: "au", words: "Donnez la date de fin." };
  if (until < from) return { field: "au", words: "La date de fin doit suivre la date de début." };
  if (until <= yearEnd) return null;
  return { field: "au", words: `L’année scolaire se termine le ${frenchDayWithYear(yearEnd)}.` };
}

function toggled(set: ReadonlySet<string>, key: string): Set<string> {
  const copy = new Set(set);
  if (!copy.delete(key)) copy.add(key);
  return copy;
}
