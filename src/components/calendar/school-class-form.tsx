"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { CallFailure } from "@/components/form/call-failure";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useZodForm } from "@/components/form/use-zod-form";
import { Button } from "@/components/ui/button";
import { schoolClassInput } from "@/domain/calendar/inputs";
import { useTRPC } from "@/trpc/react";

export type SchoolClassFormProps = {
  schoolClass: { id: string | null; schoolId: string; name: string; level: string };
  /** Nobody was ever in it: it can be taken back. */
  isEmpty: boolean;
  onDone: () => void;
};

export function SchoolClassForm({ schoolClass, isEmpty, onDone }: SchoolClassFormProps) {
  const form = useZodForm(schoolClassInput, { defaultValues: schoolClass });
  const trpc = useTRPC();
  const router = useRouter();
  const done = {
    onSuccess: () => {
      router.refresh();
      onDone();
    },
  };
  const saving = useMutation(trpc.admin.school.saveClass.mutationOptions(done));
  const removing = useMutation(trpc.admin.school.removeClass.mutationOptions(done));
  const { id } = schoolClass;
  return (
    <Form form={form} onSubmit={(values) => saving.mutate(values)}>
      <TextField name="name" label="Nom de la classe" hint="Par exemple CE1 ou Classe de Mme Durand." />
      <TextField
        name="level"
        label="Niveaux"
        hint="TPS, PS, MS, GS, CP, CE1, CE2, CM1, CM2 ; plusieurs avec un tiret : PS-MS. Ils servent au passage à l’année suivante."
      />
      <CallFailure failure={saving.error ?? removing.error} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending={saving.isPending}>Enregistrer</SubmitButton>
        {isEmpty && id !== null && (
          <Button look="danger" onClick={() => removing.mutate({ id })}>
            Supprimer cette classe
          </Button>
        )}
      </div>
    </Form>
  );
}
