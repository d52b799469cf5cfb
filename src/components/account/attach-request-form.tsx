"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { CallFailure } from "@/components/form/call-failure";
import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useZodForm } from "@/components/form/use-zod-form";
import { Notice } from "@/components/ui/notice";
import { attachRequestInput } from "@/domain/account/request-decision-input";
import { useTRPC } from "@/trpc/react";
import { ClassChoices, proposedClasses } from "./class-choices";
import { KnownChildChoices, likeliestChildren } from "./known-child-choices";
import type { StaffRequest } from "./request-facts-card";

export type AttachRequestFormProps = { request: StaffRequest };

/** Adds who is missing to a family that is known. */
export function AttachRequestForm({ request }: AttachRequestFormProps) {
  const { id, known } = request;
  const trpc = useTRPC();
  const router = useRouter();
  const attaching = useMutation(trpc.admin.request.attach.mutationOptions({ onSuccess: () => router.refresh() }));
  const open = known.filter(({ closed }) => !closed);
  const form = useZodForm(attachRequestInput, {
    defaultValues: {
      id,
      familyId: open[0]?.familyId ?? "",
      familyNumber: "",
      ...proposedClasses(request),
      knownChildIds: likeliestChildren(request),
    },
  });
  const chosenId = form.watch("familyId");
  const isOther = chosenId === "";
  const isOfFamily = open.some(({ familyId, hasAdult }) => familyId === chosenId && hasAdult);
  return (
    <Form form={form} onSubmit={(values) => attaching.mutate(values)} className="max-w-lg">
      <SelectField
        name="familyId"
        label="Famille"
        options={[
          ...open.map(({ familyId, familyName, familyNumber }) => ({
            value: familyId,
            label: `${familyName}, n° ${familyNumber}`,
          })),
          { value: "", label: open.length > 0 ? "Une autre famille" : "Par son numéro" },
        ]}
      />
      {isOther && <TextField name="familyNumber" label="Numéro de la famille" inputMode="numeric" autoComplete="off" />}
      <KnownChildChoices request={request} exceptFamilyId={chosenId} />
      <ClassChoices request={request} />
      <p>
        Ajoute au dossier les adultes et les enfants qui n’y sont pas, et un compte à qui fait la demande s’il n’en a
        pas. Ceux qui y sont déjà ne changent pas&nbsp;; un enfant d’un autre foyer rejoint aussi celui-ci, avec sa
        classe. La famille est prévenue.
      </p>
      {!isOfFamily && (
        <Notice tone="warning" title="Qui demande entrera dans ce foyer">
          <p>
            {isOther ? "Rien ne dit que cette personne vive" : "Aucun adulte de la demande n’est connu"} dans cette
            famille. Son compte donnera accès aux inscriptions, à l’adresse et aux téléphones du foyer. Si les parents
            vivent séparément, faites plutôt un nouveau foyer de l’enfant.
          </p>
        </Notice>
      )}
      <CallFailure failure={attaching.error} />
      <SubmitButton pending={attaching.isPending}>Rattacher la demande</SubmitButton>
    </Form>
  );
}
