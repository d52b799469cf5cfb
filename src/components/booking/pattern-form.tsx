"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import type { UsualWeek } from "@/domain/booking/usual-week";
import type { WeekView } from "@/domain/booking/week-view";
import type { IsoDate } from "@/domain/calendar/day";
import { frenchDayWithYear, wholeHours } from "@/domain/calendar/french-days";
import { PatternChoices } from "./pattern-choices";
import { DayField } from "./pattern-day-field";
import { PatternGrid } from "./pattern-grid";
import { type ChosenRows, patternOf, ticksOf } from "./pattern-rows";
import { type PatternWrong, WrongWords } from "./pattern-wrong";
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
  const services = new Map(view.services.map(({ id, name }) => [id, wholeHours(name)]));
  const [chosen, setChosen] = useState<ChosenRows>(
    () => choice ?? { childIds: new Set(children.keys()), serviceIds: new Set(services.keys()) },
  );
  const [wrong, setWrong] = useState<PatternWrong | null>(null);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = new FormData(form);
    const from = dayFromAddress(String(typed.get("du")));
    const until = dayFromAddress(String(typed.get("au")));
    const found = nothingChosen(chosen) ?? wrongDates(from, until, usual.until);
    setWrong(found);
    if (found) return form.querySelector<HTMLInputElement>(`[name="${found.field}"]`)?.focus();
    if (!from || !until) return;
    many.keepChoice({ ...chosen, ticks, from, until });
    const title = `Du ${frenchDayWithYear(from)} au ${frenchDayWithYear(until)}`;
    return many.preview("pattern", async () => {
      const plan = await means.previewPattern({ ...patternOf(usual, ticks, chosen), from, until });
      return { title, plan };
    });
  }

  const limits = { min: view.today, max: usual.until };
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <StepHeading>Vos jours habituels</StepHeading>
      <p>
        Chaque semaine, pour les enfants et les services choisis, une inscription sera faite les jours cochés et annulée
        les autres jours. Le reste ne change pas.
      </p>
      <PatternChoices
        field="enfant"
        legend="Enfants"
        names={children}
        chosen={chosen.childIds}
        onToggle={(id) => setChosen({ ...chosen, childIds: toggled(chosen.childIds, id) })}
        wrong={wrong}
      />
      <PatternChoices
        field="service"
        legend="Services"
        names={services}
        chosen={chosen.serviceIds}
        onToggle={(id) => setChosen({ ...chosen, serviceIds: toggled(chosen.serviceIds, id) })}
        wrong={wrong}
      />
      <PatternGrid
        view={view}
        usual={usual}
        ticks={ticks}
        chosen={chosen}
        onToggle={(key) => setTicks(toggled(ticks, key))}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <DayField name="du" label="À partir du" value={choice?.from ?? usual.from} wrong={wrong} {...limits} />
        <DayField name="au" label="Jusqu’au" value={choice?.until ?? usual.until} wrong={wrong} {...limits} />
      </div>
      {(wrong?.field === "du" || wrong?.field === "au") && <WrongWords words={wrong.words} />}
      <Button type="submit">Voir ce qui va changer</Button>
    </form>
  );
}

function nothingChosen({ childIds, serviceIds }: ChosenRows): PatternWrong | null {
  if (childIds.size === 0) return { field: "enfant", words: "Choisissez au moins un enfant." };
  return serviceIds.size === 0 ? { field: "service", words: "Choisissez au moins un service." } : null;
}

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
