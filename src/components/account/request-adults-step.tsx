"use client";

import { useRef } from "react";
import { flushSync } from "react-dom";
import { useFieldArray, useFormContext } from "react-hook-form";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { EmailText } from "@/components/ui/email-text";
import { type AccountRequestForm, mostAdults } from "@/domain/account/request-input";
import { FormPart } from "./form-part";
import { emptyAdult, noFirstNameHint } from "./request-steps";

export type RequestAdultsStepProps = { confirmedEmail?: string };

/** Who asks, and another adult of the household if there is one. */
export function RequestAdultsStep({ confirmedEmail }: RequestAdultsStepProps) {
  const { control } = useFormContext<AccountRequestForm>();
  const add = useRef<HTMLButtonElement>(null);
  const { fields, append, remove } = useFieldArray({ control, name: "adults" });
  // The button that was pressed goes away: without this, a keyboard would start again from the top of the page.
  const takeAway = (index: number) => {
    flushSync(() => remove(index));
    add.current?.focus();
  };
  return (
    <>
      {fields.map(({ id }, index) => (
        <FormPart key={id} title={index === 0 ? "Vous" : "L’autre adulte responsable"}>
          <TextField
            name={`adults.${index}.birthName`}
            label="Nom de naissance"
            autoComplete={own(index, "family-name")}
          />
          <TextField name={`adults.${index}.usageName`} label="Nom d’usage" hint="S’il est différent." optional />
          <TextField
            name={`adults.${index}.firstNames`}
            label="Prénom"
            hint={noFirstNameHint}
            optional
            autoComplete={own(index, "given-name")}
          />
          {index === 0 && confirmedEmail ? (
            <p>
              <span className="font-bold">Adresse e-mail&nbsp;:</span> <EmailText address={confirmedEmail} />
            </p>
          ) : (
            <TextField
              name={`adults.${index}.email`}
              label="Adresse e-mail"
              type="email"
              hint={index === 0 ? "Un message y sera envoyé pour confirmer la demande." : undefined}
              optional={index > 0}
              autoComplete={own(index, "email")}
            />
          )}
          <TextField
            name={`adults.${index}.phone`}
            label="Téléphone"
            type="tel"
            optional={index > 0}
            autoComplete={own(index, "tel")}
          />
          {index > 0 && (
            <Button look="quiet" className="justify-self-start" onClick={() => takeAway(index)}>
              Retirer cet adulte
            </Button>
          )}
        </FormPart>
      ))}
      {fields.length < mostAdults && (
        <Button ref={add} look="secondary" className="justify-self-start" onClick={() => append(emptyAdult)}>
          Ajouter un second adulte
        </Button>
      )}
    </>
  );
}

/** A browser fills in its owner, never somebody else. */
function own<Kind extends string>(index: number, kind: Kind): Kind | "off" {
  return index === 0 ? kind : "off";
}
