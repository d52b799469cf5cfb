"use client";

import { useRef } from "react";
import { flushSync } from "react-dom";
import { useFieldArray, useFormContext } from "react-hook-form";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { type AccountRequestForm, mostChildren } from "@/domain/account/request-input";
import { FormPart } from "./form-part";
import { emptyChild, noFirstNameHint, type RequestOffer } from "./request-steps";

const unknown = { value: "", label: "Je ne sais pas encore" };

export type RequestChildrenStepProps = { offer: Pick<RequestOffer, "schools" | "levels"> };

/** The children who will come, and where they go or should go to school. */
export function RequestChildrenStep({ offer: { schools, levels } }: RequestChildrenStepProps) {
  const { control, getValues } = useFormContext<AccountRequestForm>();
  const add = useRef<HTMLButtonElement>(null);
  const { fields, append, remove } = useFieldArray({ control, name: "children" });
  // Brothers and sisters mostly share a name and a school.
  const sibling = () => {
    const { birthName = "", schoolId = "" } = getValues("children.0") ?? {};
    return { ...emptyChild, birthName, schoolId };
  };
  // The button that was pressed goes away: without this, a keyboard would start again from the top of the page.
  const takeAway = (index: number) => {
    flushSync(() => remove(index));
    add.current?.focus();
  };
  return (
    <>
      {fields.map(({ id }, index) => (
        <FormPart key={id} title={index === 0 ? "Premier enfant" : `Enfant ${index + 1}`}>
          <TextField name={`children.${index}.birthName`} label="Nom de naissance" autoComplete="off" />
          <TextField name={`children.${index}.usageName`} label="Nom d’usage" hint="S’il est différent." optional />
          <TextField
            name={`children.${index}.firstNames`}
            label="Prénom"
            hint={noFirstNameHint}
            optional
            autoComplete="off"
          />
          <TextField name={`children.${index}.birthDay`} label="Date de naissance" type="date" autoComplete="off" />
          {schools.length > 0 && (
            <SelectField
              name={`children.${index}.schoolId`}
              label="École"
              options={[unknown, ...schools.map(({ id: value, name }) => ({ value, label: name }))]}
            />
          )}
          {levels.length > 0 ? (
            <SelectField
              name={`children.${index}.level`}
              label="Classe"
              options={[unknown, ...levels.map((level) => ({ value: level, label: level }))]}
            />
          ) : (
            <TextField name={`children.${index}.level`} label="Classe" optional autoComplete="off" />
          )}
          {fields.length > 1 && (
            <Button look="quiet" className="justify-self-start" onClick={() => takeAway(index)}>
              Retirer cet enfant
            </Button>
          )}
        </FormPart>
      ))}
      {fields.length < mostChildren && (
        <Button ref={add} look="secondary" className="justify-self-start" onClick={() => append(sibling())}>
          Ajouter un enfant
        </Button>
      )}
    </>
  );
}
