"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useFieldArray } from "react-hook-form";
import { CallFailure } from "@/components/form/call-failure";
import { CheckboxField } from "@/components/form/checkbox-field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { TextareaField } from "@/components/form/textarea-field";
import { useZodForm } from "@/components/form/use-zod-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { IsoDate } from "@/domain/calendar/day";
import { type NewFamilyInput, newFamilyOn } from "@/domain/family/inputs";
import { useTRPC, useTRPCClient } from "@/trpc/react";
import type { RouterOutputs } from "@/trpc/types";
import { AdultFields, emptyAdult } from "./adult-fields";
import { ChildFields, type ClassChoices, emptyChild } from "./child-fields";
import { DuplicateNotice } from "./duplicate-notice";
import { familyHref } from "./family-hrefs";
import { refusedField, useSaving } from "./use-saving";

export type NewFamilyFormProps = { choices: ClassChoices & { today: IsoDate } };

/** A family with its adults and children. Who may be known already is shown before anything is created. */
export function NewFamilyForm({ choices }: NewFamilyFormProps) {
  const router = useRouter();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const [duplicates, setDuplicates] = useState<RouterOutputs["admin"]["family"]["duplicates"]>([]);
  const form = useZodForm(newFamilyOn(choices.today), {
    defaultValues: {
      name: "",
      resident: true,
      staffNote: "",
      adults: [{ ...emptyAdult, payer: true }],
      children: [emptyChild(choices)],
    },
  });
  const adults = useFieldArray({ control: form.control, name: "adults" });
  const children = useFieldArray({ control: form.control, name: "children" });
  const { onError } = useSaving(form, () => {});
  const creating = useMutation({
    ...trpc.admin.family.create.mutationOptions(),
    onSuccess: ({ id }) => router.push(familyHref(id)),
    onError,
  });
  const checking = useMutation({
    mutationFn: (values: NewFamilyInput) => client.admin.family.duplicates.query(values),
    onSuccess: (found, values) => {
      setDuplicates(found);
      if (found.length === 0) creating.mutate(values);
    },
    onError,
  });
  const failure = checking.error ?? creating.error;
  return (
    <Form form={form} onSubmit={(values) => checking.mutate(values)}>
      <Card className="grid gap-5">
        <TextField name="name" label="Nom de la famille" hint="Celui des courriers, par exemple Martin-Petit." />
        <CheckboxField name="resident" label="Habite la commune" />
        <TextareaField name="staffNote" label="Note du service" optional />
      </Card>
      {adults.fields.map((field, index) => (
        <Card key={field.id} labelledBy={`adulte-${index}`} className="grid gap-5">
          <h2 id={`adulte-${index}`}>{index === 0 ? "Responsable" : `Responsable ${index + 1}`}</h2>
          <AdultFields prefix={`adults.${index}.`} />
          {index > 0 && <Remove what={`le responsable ${index + 1}`} onClick={() => adults.remove(index)} />}
        </Card>
      ))}
      <Add what="Ajouter un responsable" onClick={() => adults.append(emptyAdult)} />
      {children.fields.map((field, index) => (
        <Card key={field.id} labelledBy={`enfant-${index}`} className="grid gap-5">
          <h2 id={`enfant-${index}`}>Enfant {index + 1}</h2>
          <ChildFields prefix={`children.${index}.`} choices={choices} />
          <Remove what={`l’enfant ${index + 1}`} onClick={() => children.remove(index)} />
        </Card>
      ))}
      <Add what="Ajouter un enfant" onClick={() => children.append(emptyChild(choices))} />
      <CallFailure failure={refusedField(form.getValues(), failure) ? null : failure} />
      <DuplicateNotice duplicates={duplicates} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending={checking.isPending || creating.isPending}>
          {duplicates.length > 0 ? "Vérifier à nouveau" : "Créer la famille"}
        </SubmitButton>
        {duplicates.length > 0 && (
          <Button
            look="secondary"
            onClick={form.handleSubmit((values) => {
              if (!creating.isPending) creating.mutate(values);
            })}
          >
            Ce n’est aucune d’elles&nbsp;: créer quand même
          </Button>
        )}
      </div>
    </Form>
  );
}

function Add({ what, onClick }: { what: string; onClick: () => void }) {
  return (
    <div>
      <Button look="secondary" onClick={onClick}>
        {what}
      </Button>
    </div>
  );
}

function Remove({ what, onClick }: { what: string; onClick: () => void }) {
  return (
    <div>
      <Button look="quiet" onClick={onClick}>
        Retirer {what}
      </Button>
    </div>
  );
}
