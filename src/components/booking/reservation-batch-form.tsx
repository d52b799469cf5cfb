"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { CallFailure, type FailedCall } from "@/components/form/call-failure";
import { CheckboxField } from "@/components/form/checkbox-field";
import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useZodForm } from "@/components/form/use-zod-form";
import { type BatchInput, batchCauses, batchInput } from "@/domain/booking/batch-input";
import { useTRPCClient } from "@/trpc/react";
import type { RouterOutputs } from "@/trpc/types";
import type { AskedBatch } from "./asked-batch";
import { ReservationBatchDialog } from "./reservation-batch-dialog";

export type ReservationBatchFormProps = {
  choices: RouterOutputs["admin"]["booking"]["choices"];
};

const causeOptions = [
  { value: "", label: "Choisir un motif" },
  ...Object.entries(batchCauses).map(([value, label]) => ({ value, label })),
];

/** Which class or school, which service, which days, and why; the numbers are shown before anything changes. */
export function ReservationBatchForm({ choices }: ReservationBatchFormProps) {
  const { schools, classes, services } = choices;
  const client = useTRPCClient();
  const [asked, setAsked] = useState<AskedBatch | null>(null);
  const preview = useMutation<AskedBatch, FailedCall, BatchInput>({
    mutationFn: async (input) => ({ input, preview: await client.admin.booking.previewBatch.query(input) }),
    onSuccess: setAsked,
  });
  const form = useZodForm(batchInput, {
    defaultValues: {
      action: "cancel",
      schoolId: schools.length === 1 ? (schools[0]?.id ?? "") : "",
      classId: "",
      serviceId: "",
      from: "",
      until: "",
      cause: "" as BatchInput["cause"],
      detail: "",
      tellFamilies: true,
    },
  });
  const schoolId = useWatch({ control: form.control, name: "schoolId" });
  return (
    <>
      <Form form={form} onSubmit={(input) => preview.mutate(input)} className="max-w-2xl">
        <div className="grid gap-5 sm:grid-cols-2">
          <SelectField
            name="action"
            label="Changement"
            options={[
              { value: "cancel", label: "Annuler les inscriptions" },
              { value: "add", label: "Inscrire tous les enfants" },
            ]}
          />
          <SelectField name="serviceId" label="Service" options={options("Choisir un service", servicesOf(schoolId))} />
          <SelectField name="schoolId" label="École" options={options("Choisir une école", schools)} />
          <SelectField name="classId" label="Classe" options={options("Toute l’école", classesOf(schoolId))} />
          <TextField name="from" label="Du" type="date" />
          <TextField name="until" label="Au" type="date" />
          <SelectField name="cause" label="Motif" hint="Les familles le liront." options={causeOptions} />
          <TextField name="detail" label="Précision" optional hint="Par exemple : musée de la mine." />
        </div>
        <CheckboxField name="tellFamilies" label="Prévenir les familles par e-mail" />
        <CallFailure failure={preview.error} />
        <div>
          <SubmitButton pending={preview.isPending}>Voir ce qui va changer</SubmitButton>
        </div>
      </Form>
      {asked && <ReservationBatchDialog asked={asked} choices={choices} onClose={() => setAsked(null)} />}
    </>
  );

  function servicesOf(school: string) {
    return services.filter(({ schoolIds }) => school === "" || schoolIds.includes(school));
  }

  function classesOf(school: string) {
    return classes.filter((one) => one.schoolId === school);
  }
}

function options(none: string, known: { id: string; name: string }[]) {
  return [{ value: "", label: none }, ...known.map(({ id, name }) => ({ value: id, label: name }))];
}
