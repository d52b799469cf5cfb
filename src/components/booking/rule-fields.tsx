"use client";

import { useFormContext, useWatch } from "react-hook-form";
import type { RuleForm } from "@/domain/booking/rule-form";
import { RuleChoice } from "./rule-choice";
import { RuleMoment } from "./rule-moment";
import { RulePhases } from "./rule-phases";
import { RuleSessions } from "./rule-sessions";

const countedFromChoices = [
  { value: "day", label: "le jour du service" },
  { value: "session", label: "le premier jour de la session" },
];

export type RuleFieldsProps = { name: "booking" | "cancellation" };

/** A whole rule as sentences with choices; it can say whatever the engine can. */
export function RuleFields({ name }: RuleFieldsProps) {
  const { register } = useFormContext();
  const kind: RuleForm["kind"] = useWatch({ name: `${name}.kind` });
  const countedFrom: RuleForm["countedFrom"] = useWatch({ name: `${name}.countedFrom` });
  const opensLater: boolean = useWatch({ name: `${name}.opensLater` });
  const act = name === "booking" ? "inscription" : "annulation";
  const kinds = [
    { value: "limited", label: "possible jusqu’à une limite" },
    { value: "always", label: "possible à tout moment" },
    { value: "never", label: "jamais possible en ligne" },
  ];
  return (
    <div className="grid min-w-0 gap-3">
      <div className="flex min-w-0 flex-wrap items-center gap-2">
        L’{act} est <RuleChoice name={`${name}.kind`} label={`L’${act} est`} options={kinds} />
      </div>
      {kind === "limited" && (
        <>
          <RulePhases name={name} act={act} />
          <div className="flex min-w-0 flex-wrap items-center gap-2">
            Tout se compte depuis
            <RuleChoice name={`${name}.countedFrom`} label="Tout se compte depuis" options={countedFromChoices} />
          </div>
          {countedFrom === "session" && <RuleSessions name={name} />}
          <label className="flex min-h-11 items-center gap-2">
            <input type="checkbox" {...register(`${name}.opensLater`)} className="size-6 shrink-0 accent-preau" />
            N’ouvrir qu’à partir d’un moment
          </label>
          {opensLater && <RuleMoment name={`${name}.opens`} label={`Ouverture de l’${act}`} lead="à partir de" />}
        </>
      )}
    </div>
  );
}
