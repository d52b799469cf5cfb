"use client";

import { useWatch } from "react-hook-form";
import { WeekdayChoices } from "@/components/calendar/weekday-choices";
import { CheckboxListField } from "@/components/form/checkbox-list-field";
import { NumberField } from "@/components/form/number-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { serviceKinds } from "@/domain/booking/service-words";
import type { Weekday } from "@/domain/calendar/day-arithmetic";
import { WEEKDAY_NAMES } from "@/domain/calendar/french-days";
import type { RouterOutputs } from "@/trpc/types";

export type ServiceFieldsProps = { offer: RouterOutputs["admin"]["service"]["offer"] };

/** What a service is: the same questions for a new one and for a change. */
export function ServiceFields({ offer: { schools, regies } }: ServiceFieldsProps) {
  const weekdays: number[] = useWatch({ name: "weekdays" });
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField name="name" label="Nom" hint="Tel que les familles le lisent." />
        <SelectField name="kind" label="Nature" options={[...serviceKinds]} />
        <TextField name="startsAt" label="Début" type="time" />
        <TextField name="endsAt" label="Fin" type="time" />
      </div>
      <WeekdayChoices name="weekdays" label="Jours de la semaine" />
      <fieldset className="grid gap-2">
        <legend className="mb-1 font-bold">Places par jour</legend>
        <p className="text-sm text-ardoise">Vide&nbsp;: sans limite. Au-delà, les familles attendent une place.</p>
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-5">
          {weekdays.map((weekday) => (
            <NumberField key={weekday} name={`places.${weekday - 1}`} label={WEEKDAY_NAMES[weekday as Weekday]} />
          ))}
        </div>
      </fieldset>
      <CheckboxListField
        name="schoolIds"
        label="Écoles"
        options={schools.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="regieId"
        label="Régie"
        hint="Celle qui encaisse ce service."
        options={[
          { value: "", label: "Choisissez" },
          ...regies.map(({ id, code, name }) => ({ value: id, label: `${code} · ${name}` })),
        ]}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField name="activeFrom" label="Premier jour" type="date" optional />
        <TextField name="activeTo" label="Dernier jour" type="date" optional />
      </div>
    </>
  );
}
