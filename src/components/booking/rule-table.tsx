"use client";

import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { WeekdayChoices } from "@/components/calendar/weekday-choices";
import { Button } from "@/components/ui/button";
import { emptyRow } from "@/domain/booking/form-from-rule";
import { RuleChoice } from "./rule-choice";
import { RuleTime } from "./rule-time";
import { weekdayChoices } from "./rule-words";

export type RuleTableProps = { name: string; label: string };

/** A line for each group of days of service: the closest such day before, or never. */
export function RuleTable({ name, label }: RuleTableProps) {
  const { fields, append, remove } = useFieldArray({ name: `${name}.rows` });
  return (
    <div className="grid gap-3">
      {fields.map(({ id }, index) => (
        <TableLine
          key={id}
          name={`${name}.rows.${index}`}
          label={`${label}, ligne ${index + 1}`}
          onRemove={() => remove(index)}
        />
      ))}
      <Button look="secondary" className="justify-self-start" onClick={() => append(emptyRow)}>
        Ajouter une ligne
      </Button>
    </div>
  );
}

function TableLine({ name, label, onRemove }: { name: string; label: string; onRemove: () => void }) {
  const { register } = useFormContext();
  const never: boolean = useWatch({ name: `${name}.never` });
  return (
    <fieldset className="min-w-0 grid gap-2 rounded-champ border border-trait p-3">
      <legend className="sr-only">{label}</legend>
      <WeekdayChoices name={`${name}.weekdays`} label="Pour les jours de service" />
      <label className="flex min-h-11 items-center gap-2">
        <input type="checkbox" {...register(`${name}.never`)} className="size-6 shrink-0 accent-preau" />
        jamais possible ces jours-là
      </label>
      {!never && (
        <div className="flex flex-wrap items-center gap-2">
          le <RuleChoice name={`${name}.weekday`} label={`${label} : jour`} options={weekdayChoices} kept="number" />{" "}
          qui précède, à <RuleTime name={`${name}.time`} label={`${label} : heure`} />
        </div>
      )}
      <Button look="quiet" className="justify-self-start" onClick={onRemove} aria-label={`Retirer : ${label}`}>
        Retirer cette ligne
      </Button>
    </fieldset>
  );
}
