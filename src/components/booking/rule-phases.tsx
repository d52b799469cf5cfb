"use client";

import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { emptyPhase } from "@/domain/booking/form-from-rule";
import type { RuleForm } from "@/domain/booking/rule-form";
import { RuleChoice } from "./rule-choice";
import { RuleMoment } from "./rule-moment";
import { borderChoices, phaseChoices } from "./rule-words";

const order = ["normal", "late", "on-request"] as const;

export type RulePhasesProps = {
  name: string;
  /** "inscription", "annulation". */
  act: string;
};

/** One limit after the other: the normal price, then late, then on request. */
export function RulePhases({ name, act }: RulePhasesProps) {
  const { fields, append, remove } = useFieldArray({ name: `${name}.phases` });
  const phases: RuleForm["phases"] = useWatch({ name: `${name}.phases` });
  const last = phases.at(-1)?.phase ?? "normal";
  const next = order[order.indexOf(last) + 1];
  return (
    <div className="grid min-w-0 gap-4">
      {fields.map(({ id }, index) => (
        <PhaseFields
          key={id}
          name={`${name}.phases.${index}`}
          label={index === 0 ? `Limite d’${act}` : `Limite d’${act} ${index + 1}`}
          isLast={index === fields.length - 1}
          onRemove={fields.length > 1 ? () => remove(index) : null}
        />
      ))}
      {next && (
        <Button look="secondary" className="justify-self-start" onClick={() => append({ ...emptyPhase, phase: next })}>
          Ajouter une suite après cette limite
        </Button>
      )}
    </div>
  );
}

type PhaseFieldsProps = { name: string; label: string; isLast: boolean; onRemove: (() => void) | null };

function PhaseFields({ name, label, isLast, onRemove }: PhaseFieldsProps) {
  const { register, getFieldState, formState } = useFormContext();
  const endless: boolean = useWatch({ name: `${name}.endless` });
  const { error } = getFieldState(name, formState);
  return (
    <fieldset className="min-w-0 grid gap-2 rounded-champ border border-trait p-3">
      <legend className="px-1 font-bold">{label}</legend>
      <div className="flex min-w-0 flex-wrap items-center gap-2">
        Possible <RuleChoice name={`${name}.phase`} label={`${label} : à quel prix`} options={phaseChoices} />
      </div>
      {(isLast || endless) && (
        <label className="flex min-h-11 items-center gap-2">
          <input type="checkbox" {...register(`${name}.endless`)} className="size-6 shrink-0 accent-preau" />
          sans limite, jusqu’au jour du service
        </label>
      )}
      {!endless && (
        <RuleMoment
          name={`${name}.until`}
          label={label}
          lead={
            <RuleChoice
              name={`${name}.until.inclusive`}
              label={`${label} : l’heure dite est-elle comprise`}
              options={borderChoices}
              kept="boolean"
            />
          }
        />
      )}
      {error?.message && <p className="text-sm font-bold text-brique">{error.message}</p>}
      {onRemove && (
        <Button look="quiet" className="justify-self-start" onClick={onRemove} aria-label={`Retirer : ${label}`}>
          Retirer cette limite
        </Button>
      )}
    </fieldset>
  );
}
