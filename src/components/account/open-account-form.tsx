"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { CallFailure } from "@/components/form/call-failure";
import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useZodForm } from "@/components/form/use-zod-form";
import { openFamilyAccountInput } from "@/domain/account/codes-inputs";
import { useTRPC } from "@/trpc/react";
import { isAboutField, showBesideField } from "./refused-field";

export type OpenAccountFormProps = { adults: { id: string; name: string; email: string | null }[] };

/** An account for an adult who has none: the second parent, for instance. */
export function OpenAccountForm({ adults }: OpenAccountFormProps) {
  const [first] = adults;
  const form = useZodForm(openFamilyAccountInput, {
    defaultValues: { guardianId: first?.id ?? "", email: first?.email ?? "" },
  });
  const trpc = useTRPC();
  const router = useRouter();
  const opening = useMutation(
    trpc.admin.accounts.open.mutationOptions({
      onSuccess: () => router.refresh(),
      onError: (failure) => showBesideField(form, failure),
    }),
  );
  return (
    <Form form={form} onSubmit={(values) => opening.mutate(values)} className="max-w-md">
      <h3 className="font-bold">Ouvrir un compte</h3>
      <CallFailure failure={isAboutField(opening.error) ? null : opening.error} />
      <SelectField
        name="guardianId"
        label="Pour"
        options={adults.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        name="email"
        label="Adresse e-mail"
        type="email"
        inputMode="email"
        optional
        hint="Avec une adresse, un lien pour choisir un mot de passe part aussitôt. Sans adresse, imprimez ensuite un courrier."
      />
      <SubmitButton pending={opening.isPending}>Ouvrir le compte</SubmitButton>
    </Form>
  );
}
