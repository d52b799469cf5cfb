"use client";

import { useMutation } from "@tanstack/react-query";
import { CallFailure } from "@/components/form/call-failure";
import { CheckboxField } from "@/components/form/checkbox-field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useZodForm } from "@/components/form/use-zod-form";
import { DialogButton } from "@/components/ui/dialog-button";
import { saveContactInput } from "@/domain/family/edit-inputs";
import type { PageContact } from "@/domain/family/family-page";
import { useTRPC } from "@/trpc/react";
import { RemoveButton } from "./remove-button";
import { SavingFailure } from "./saving-failure";
import { refusedField, useSaving } from "./use-saving";

/** `contact` null: somebody new. */
export type ContactDialogProps = {
  familyId: string;
  child: { id: string; name: string };
  contact: PageContact | null;
};

const nobody = { id: null, version: 1, name: "", relation: "", phone: "", mayCollect: true, emergency: false };

export function ContactDialog({ familyId, child, contact }: ContactDialogProps) {
  return (
    <DialogButton
      label={contact ? "Modifier" : "Ajouter un contact"}
      accessibleName={contact ? `Modifier le contact ${contact.name}` : `Ajouter un contact pour ${child.name}`}
      title={contact ? contact.name : `Nouveau contact pour ${child.name}`}
      look="quiet"
    >
      {(close) => <ContactForm familyId={familyId} child={child} contact={contact} done={close} />}
    </DialogButton>
  );
}

const fields = {
  name: { label: "Prénom et nom" },
  relation: { label: "Lien avec l’enfant" },
  phone: { label: "Téléphone" },
  mayCollect: { label: "Peut venir chercher l’enfant" },
  emergency: { label: "À appeler en cas d’urgence" },
};

function ContactForm({ familyId, child, contact, done }: ContactDialogProps & { done: () => void }) {
  const trpc = useTRPC();
  const saved = { ...(contact ?? nobody), familyId, childId: child.id };
  const form = useZodForm(saveContactInput, { defaultValues: saved });
  const saving = useMutation(trpc.admin.child.saveContact.mutationOptions(useSaving(form, done)));
  const removing = useMutation(trpc.admin.child.removeContact.mutationOptions(useSaving(null, done)));
  return (
    <Form form={form} onSubmit={(values) => saving.mutate(values)}>
      <SavingFailure
        failure={refusedField(form.getValues(), saving.error) ? null : saving.error}
        saved={saved}
        fields={fields}
      />
      <CallFailure failure={removing.error} />
      <TextField name="name" label="Prénom et nom" />
      <TextField name="relation" label="Lien avec l’enfant" hint="Grand-mère, voisin, nourrice…" optional />
      <TextField name="phone" label="Téléphone" type="tel" inputMode="tel" optional />
      <div>
        <CheckboxField name="mayCollect" label="Peut venir chercher l’enfant" />
        <CheckboxField name="emergency" label="À appeler en cas d’urgence" />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <SubmitButton pending={saving.isPending}>Enregistrer</SubmitButton>
        {contact && (
          <RemoveButton
            label="Supprimer ce contact"
            pending={removing.isPending}
            onConfirm={() => removing.mutate({ familyId, id: contact.id })}
          />
        )}
      </div>
    </Form>
  );
}
