"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { CallFailure } from "@/components/form/call-failure";
import { CheckboxField } from "@/components/form/checkbox-field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { useZodForm } from "@/components/form/use-zod-form";
import { Notice } from "@/components/ui/notice";
import { acceptRequestInput } from "@/domain/account/request-decision-input";
import { useTRPC } from "@/trpc/react";
import { ClassChoices, proposedClasses } from "./class-choices";
import type { StaffRequest } from "./request-facts-card";

export type AcceptRequestFormProps = { request: StaffRequest };

/** What accepting does is said in numbers before it is done. */
export function AcceptRequestForm({ request }: AcceptRequestFormProps) {
  const { id, facts, email, isResident, known } = request;
  const trpc = useTRPC();
  const router = useRouter();
  const accepting = useMutation(trpc.admin.request.accept.mutationOptions({ onSuccess: () => router.refresh() }));
  const form = useZodForm(acceptRequestInput, {
    defaultValues: { id, resident: isResident, despiteDuplicate: false, ...proposedClasses(request) },
  });
  const certain = known.filter((family) => family.isCertain);
  return (
    <Form form={form} onSubmit={(values) => accepting.mutate(values)} className="max-w-lg">
      {certain.length > 0 && (
        <Notice tone="refusal" title="Cette famille a déjà un dossier">
          <p>
            {certain.map(({ familyName, familyNumber }) => `${familyName}, n° ${familyNumber}`).join(" ; ")}. Accepter
            ferait une seconde fiche du même enfant, qui pourrait être inscrit deux fois. Rattachez plutôt la demande
            ou, si ses parents vivent séparément, faites un nouveau foyer de cet enfant.
          </p>
          <CheckboxField name="despiteDuplicate" label="C’est un autre enfant : faire un nouveau dossier quand même." />
        </Notice>
      )}
      <CheckboxField name="resident" label="La famille habite la commune" />
      <ClassChoices request={request} />
      <p>
        {`Crée 1 famille, ${counted(facts.adults.length, "adulte")}, ${counted(facts.children.length, "enfant")} et 1 compte ; `}
        {`1 message d’activation part à ${email}.`}
      </p>
      <CallFailure failure={accepting.error} />
      <SubmitButton pending={accepting.isPending}>Accepter la demande</SubmitButton>
    </Form>
  );
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count > 1 ? "s" : ""}`;
}
