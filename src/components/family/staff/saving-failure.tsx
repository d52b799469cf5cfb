"use client";

import { useFormContext } from "react-hook-form";
import { CallFailure, type FailedCall } from "@/components/form/call-failure";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { changedMeanwhile, type FormValues, type ShownFields, sameValue, untouched } from "./changed-meanwhile";

export type SavingFailureProps = {
  failure: FailedCall | null;
  /** What is saved now, as the form would hold it, with its version; the page reads it again after a refusal. */
  saved: FormValues & { version: number };
  fields: ShownFields;
};

/**
 * Why a form was not saved. When somebody else was faster, what was typed stays, what they changed is shown, and saving
 * over it is a choice: then only what was typed here replaces theirs.
 */
export function SavingFailure({ failure, saved, fields }: SavingFailureProps) {
  const form = useFormContext();
  if (failure?.data?.refusal?.code !== "CHANGED_MEANWHILE") return <CallFailure failure={failure} />;
  const opened = form.formState.defaultValues ?? {};
  const typed = form.getValues();
  const isRead = saved.version !== typed.version;
  const changed = changedMeanwhile({ opened, saved, fields });
  function keepTheirs() {
    for (const name of untouched({ opened, typed, saved, fields })) form.setValue(name, saved[name]);
    form.setValue("version", saved.version);
  }
  return (
    <Notice tone="refusal" title="Quelqu’un d’autre a modifié cette fiche entre-temps" live>
      <p>Votre saisie est gardée, rien n’est encore enregistré.</p>
      {isRead && changed.length === 0 && <p>Rien de ce que montre ce formulaire n’a changé.</p>}
      {isRead && changed.length > 0 && (
        <ul className="my-2 list-disc pl-5 wrap-anywhere">
          {changed.map(({ name, label, words }) => (
            <li key={name}>
              {label}&nbsp;: {words}
              {!sameValue(typed[name], opened[name]) && " (vous l’avez changé aussi)"}
            </li>
          ))}
        </ul>
      )}
      {isRead && (
        <>
          <p>En enregistrant, votre saisie remplace ces valeurs là où vous avez écrit&nbsp;; le reste est gardé.</p>
          <Button type="submit" look="secondary" className="mt-2" onClick={keepTheirs}>
            Enregistrer ma saisie par-dessus
          </Button>
        </>
      )}
    </Notice>
  );
}
