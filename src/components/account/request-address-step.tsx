"use client";

import { CheckboxListField } from "@/components/form/checkbox-list-field";
import { TextField } from "@/components/form/text-field";
import { TextareaField } from "@/components/form/textarea-field";
import { wholeHours } from "@/domain/calendar/french-days";
import { FormPart } from "./form-part";
import type { RequestOffer } from "./request-steps";

export type RequestAddressStepProps = { offer: Pick<RequestOffer, "services"> };

/** Where the family lives, and what it would like to book. */
export function RequestAddressStep({ offer: { services } }: RequestAddressStepProps) {
  return (
    <>
      <FormPart title="Votre adresse">
        <TextField name="street" label="Numéro et rue" autoComplete="address-line1" />
        <TextField
          name="addressComplement"
          label="Complément"
          hint="Bâtiment, étage, lieu-dit…"
          optional
          autoComplete="address-line2"
        />
        <TextField name="postcode" label="Code postal" inputMode="numeric" autoComplete="postal-code" />
        <TextField name="city" label="Commune" autoComplete="address-level2" />
      </FormPart>
      <FormPart title="Ce que vous souhaitez">
        <CheckboxListField
          name="serviceIds"
          label="Services souhaités"
          hint="Vous choisirez les jours plus tard, sur le planning."
          options={services.map(({ id, name }) => ({ value: id, label: wholeHours(name) }))}
        />
        <TextareaField
          name="message"
          label="Message au service scolaire"
          hint="Une date d’arrivée, une question… N’écrivez rien sur la santé."
          optional
        />
      </FormPart>
    </>
  );
}
