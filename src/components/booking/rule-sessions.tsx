"use client";

import { useFieldArray } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { emptySession } from "@/domain/booking/form-from-rule";
import { RuleDay } from "./rule-day";

export type RuleSessionsProps = { name: string };

/** The sessions whose first day counts for all their days. */
export function RuleSessions({ name }: RuleSessionsProps) {
  const { fields, append, remove } = useFieldArray({ name: `${name}.sessions` });
  return (
    <div className="grid gap-2">
      {fields.map(({ id }, index) => (
        <fieldset key={id} className="min-w-0 flex flex-wrap items-center gap-2">
          <legend className="sr-only">Session {index + 1}</legend>
          du <RuleDay name={`${name}.sessions.${index}.firstDay`} label={`Session ${index + 1} : premier jour`} /> au
          <RuleDay name={`${name}.sessions.${index}.lastDay`} label={`Session ${index + 1} : dernier jour`} />
          <Button look="quiet" onClick={() => remove(index)} aria-label={`Retirer la session ${index + 1}`}>
            Retirer
          </Button>
        </fieldset>
      ))}
      <Button look="secondary" className="justify-self-start" onClick={() => append(emptySession)}>
        Ajouter une session
      </Button>
    </div>
  );
}
