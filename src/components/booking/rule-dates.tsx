"use client";

import { useFieldArray } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { emptyDate } from "@/domain/booking/form-from-rule";
import { RuleDay } from "./rule-day";
import { RuleTime } from "./rule-time";

export type RuleDatesProps = { name: string; label: string };

/** Dates published one by one, each for a period of service. */
export function RuleDates({ name, label }: RuleDatesProps) {
  const { fields, append, remove } = useFieldArray({ name: `${name}.dates` });
  return (
    <div className="grid gap-3">
      {fields.map(({ id }, index) => {
        const at = `${name}.dates.${index}`;
        const line = `${label}, période ${index + 1}`;
        return (
          <fieldset
            key={id}
            className="min-w-0 flex flex-wrap items-center gap-2 rounded-champ border border-trait p-3"
          >
            <legend className="sr-only">{line}</legend>
            pour les jours du <RuleDay name={`${at}.from`} label={`${line} : premier jour de service`} /> au
            <RuleDay name={`${at}.to`} label={`${line} : dernier jour de service`} />, le
            <RuleDay name={`${at}.day`} label={`${line} : date limite`} /> à
            <RuleTime name={`${at}.time`} label={`${line} : heure`} />
            <Button look="quiet" onClick={() => remove(index)} aria-label={`Retirer : ${line}`}>
              Retirer
            </Button>
          </fieldset>
        );
      })}
      <Button look="secondary" className="justify-self-start" onClick={() => append(emptyDate)}>
        Ajouter une période
      </Button>
    </div>
  );
}
