"use client";

import { useFieldArray, useFormContext } from "react-hook-form";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { type AccountRequestForm, mostAdults } from "@/domain/account/request-input";
import { FormPart } from "./form-part";
import { emptyAdult } from "./request-steps";

export type RequestAdultsStepProps = { confirmedEmail?: string };

/** Who asks, and another adult of the household if there is one. */
export function RequestAdultsStep({ confirmedEmail }: RequestAdultsStepProps) {
  const { control } = useFormContext<AccountRequestForm>();
  const { fields, append, remove } = useFieldArray({ control, name: "adults" });
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
          <TextField name={`adults.${index}.firstNames`} label="Prénom" autoComplete={own(index, "given-name")} />
          {index === 0 && confirmedEmail ? (
            <p>
              <span className="font-bold">Adresse e-mail&nbsp;:</span>{" "}
              <span className="break-all">{confirmedEmail}</span>
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
            <Button look="quiet" className="justify-self-start" onClick={() => remove(index)}>
              Retirer cet adulte
            </Button>
          )}
        </FormPart>
      ))}
      {fields.length < mostAdults && (
        <Button look="secondary" className="justify-self-start" onClick={() => append(emptyAdult)}>
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
