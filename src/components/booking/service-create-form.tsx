"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { CallFailure } from "@/components/form/call-failure";
import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useZodForm } from "@/components/form/use-zod-form";
import { ruleSentence } from "@/domain/booking/rule-sentence";
import { createServiceInput } from "@/domain/booking/service-inputs";
import { startRuleNames, startRules } from "@/domain/booking/start-rules";
import { useTRPC } from "@/trpc/react";
import { ServiceFields, type ServiceFieldsProps } from "./service-fields";

export type ServiceCreateFormProps = ServiceFieldsProps;

const starts = startRuleNames.map((name) => ({ value: name, label: ruleSentence(startRules[name]) }));

/** A new service; its limits are then written in full. */
export function ServiceCreateForm({ offer }: ServiceCreateFormProps) {
  const form = useZodForm(createServiceInput, {
    defaultValues: {
      ...{ name: "", kind: "CANTEEN", startsAt: "11:30", endsAt: "13:30", weekdays: [1, 2, 4, 5] },
      ...{ schoolIds: offer.schools.length === 1 ? offer.schools.map(({ id }) => id) : [] },
      ...{ regieId: offer.regies.length === 1 ? (offer.regies[0]?.id ?? "") : "" },
      ...{ places: [null, null, null, null, null, null, null], activeFrom: "", activeTo: "", startRule: "week-before" },
    },
  });
  const trpc = useTRPC();
  const router = useRouter();
  const creating = useMutation(
    trpc.admin.service.create.mutationOptions({
      onSuccess: ({ id }) => router.push(`/admin/reglages/services/${id}/delais`),
    }),
  );
  return (
    <Form form={form} onSubmit={(values) => creating.mutate(values)} className="max-w-3xl">
      <ServiceFields offer={offer} />
      <SelectField
        name="startRule"
        label="Délai de départ"
        hint="Vous le préciserez à l’étape suivante."
        options={starts}
      />
      <CallFailure failure={creating.error} />
      <SubmitButton pending={creating.isPending}>Créer le service</SubmitButton>
    </Form>
  );
}
