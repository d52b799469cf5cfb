"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { CallFailure } from "@/components/form/call-failure";
import { CheckboxField } from "@/components/form/checkbox-field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { useZodForm } from "@/components/form/use-zod-form";
import { Notice } from "@/components/ui/notice";
import { openHouseholdInput } from "@/domain/account/request-decision-input";
import { useTRPC } from "@/trpc/react";
import { ClassChoices, proposedClasses } from "./class-choices";
import { KnownChildChoices, likeliestChildren } from "./known-child-choices";
import type { StaffRequest } from "./request-facts-card";

export type OpenHouseholdFormProps = { request: StaffRequest };

/** The other household of children who are known: parents who live apart, each with their own account and bookings. */
export function OpenHouseholdForm({ request }: OpenHouseholdFormProps) {
  const { id, email, isResident } = request;
  const trpc = useTRPC();
  const router = useRouter();
  const opening = useMutation(trpc.admin.request.openHousehold.mutationOptions({ onSuccess: () => router.refresh() }));
  const form = useZodForm(openHouseholdInput, {
    defaultValues: { id, resident: isResident, knownChildIds: likeliestChildren(request), ...proposedClasses(request) },
  });
  const chosen = form.watch("knownChildIds");
  const { knownChildIds: wrong } = form.formState.errors;
  const nobody = wrong?.message ?? wrong?.root?.message;
  return (
    <Form form={form} onSubmit={(values) => opening.mutate(values)} className="max-w-lg">
      <p>
        Pour des parents qui vivent séparément&nbsp;: un dossier et un compte à part, et le même enfant dans les deux
        foyers. Chaque foyer inscrit et paie ses jours&nbsp;; aucun ne voit l’adresse, les téléphones ni les
        inscriptions de l’autre.
      </p>
      <KnownChildChoices request={request} />
      <CheckboxField name="resident" label="La famille habite la commune" />
      <ClassChoices request={request} isAsked={(place) => chosen[place] === ""} />
      <p>
        {`Crée 1 famille et 1 compte ; 1 message d’activation part à ${email}. `}
        L’enfant connu garde sa classe. Indiquez ensuite la garde dans «&nbsp;Foyers et garde&nbsp;»&nbsp;: sans elle,
        les deux foyers peuvent l’inscrire chaque jour.
      </p>
      {nobody && (
        <Notice tone="refusal" live>
          <p>{nobody}</p>
        </Notice>
      )}
      <CallFailure failure={opening.error} />
      <SubmitButton pending={opening.isPending}>Créer le nouveau foyer</SubmitButton>
    </Form>
  );
}
