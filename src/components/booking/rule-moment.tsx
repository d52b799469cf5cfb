"use client";

import type { ReactNode } from "react";
import { useWatch } from "react-hook-form";
import type { PlacedForm } from "@/domain/booking/rule-form";
import { RuleChoice } from "./rule-choice";
import { RuleDates } from "./rule-dates";
import { RuleNumber } from "./rule-number";
import { RuleTable } from "./rule-table";
import { RuleTime } from "./rule-time";
import { closedDayChoices, countingChoices, hoursFromChoices, kindChoices, weekdayChoices } from "./rule-words";

export type RuleMomentProps = {
  /** Where the moment is in the form. */
  name: string;
  /** Begins each name a screen reader says: "Limite d’inscription". */
  label: string;
  lead: ReactNode;
};

/** When a limit falls (or when it opens), as a sentence with choices. */
export function RuleMoment({ name, label, lead }: RuleMomentProps) {
  const kind: PlacedForm["kind"] = useWatch({ name: `${name}.kind` });
  const at = (field: string) => ({ name: `${name}.${field}` });
  return (
    <div className="grid min-w-0 gap-2">
      <Sentence>
        {lead}
        <RuleChoice {...at("kind")} label={`${label} : comment elle se compte`} options={kindChoices} />
      </Sentence>
      {kind === "weekday" && (
        <Sentence>
          le <RuleChoice {...at("weekday")} label={`${label} : jour`} options={weekdayChoices} kept="number" />
          <RuleTime {...at("time")} label={`${label} : heure`} />
          <RuleNumber {...at("weeksBefore")} label={`${label} : semaines avant`} /> semaine(s) avant celle du service
        </Sentence>
      )}
      {kind === "days-before" && (
        <Sentence>
          <RuleNumber {...at("days")} label={`${label} : nombre de jours`} />
          <RuleChoice {...at("counting")} label={`${label} : quels jours comptent`} options={countingChoices} /> avant,
          à
          <RuleTime {...at("time")} label={`${label} : heure`} />
        </Sentence>
      )}
      {kind === "hours-before" && (
        <Sentence>
          <RuleNumber {...at("hours")} label={`${label} : nombre d’heures`} /> heures avant
          <RuleChoice {...at("hoursFrom")} label={`${label} : avant quoi`} options={hoursFromChoices} />
        </Sentence>
      )}
      {kind === "month-day" && (
        <Sentence>
          le <RuleNumber {...at("dayOfMonth")} label={`${label} : jour du mois`} /> du mois,
          <RuleNumber {...at("monthsBefore")} label={`${label} : mois avant`} /> mois avant, à
          <RuleTime {...at("time")} label={`${label} : heure`} />
        </Sentence>
      )}
      {kind === "table" && <RuleTable name={name} label={label} />}
      {kind === "fixed" && <RuleDates name={name} label={label} />}
      <Sentence>
        Un jour fermé (week-end, férié, pont, fermeture), elle
        <RuleChoice {...at("onClosedDay")} label={`${label} : un jour fermé`} options={closedDayChoices} />
      </Sentence>
      <Sentence>
        Pendant les vacances, elle
        <RuleChoice {...at("inBreak")} label={`${label} : pendant les vacances`} options={closedDayChoices} />
      </Sentence>
    </div>
  );
}

function Sentence({ children }: { children: ReactNode }) {
  return <div className="flex min-w-0 flex-wrap items-center gap-2">{children}</div>;
}
