"use client";

import { DialogButton } from "@/components/ui/dialog-button";
import type { RouterOutputs } from "@/trpc/types";
import { SchoolYearForm } from "./school-year-form";

export type SchoolYearDialogProps = { year: RouterOutputs["admin"]["calendar"]["view"]["years"][number] };

export function SchoolYearDialog({ year }: SchoolYearDialogProps) {
  const { id, label, firstDay, lastDay, children } = year;
  return (
    <DialogButton label="Modifier" accessibleName={`Modifier l’année ${label}`} title={`Année ${label}`}>
      {(close) => <SchoolYearForm year={{ id, label, firstDay, lastDay }} isEmpty={children === 0} onDone={close} />}
    </DialogButton>
  );
}

/** The year after the last one that is written. */
export function NewSchoolYear({ label }: { label: string }) {
  return (
    <DialogButton label="Ajouter une année" title="Nouvelle année scolaire">
      {(close) => (
        <SchoolYearForm year={{ id: null, label, firstDay: "", lastDay: "" }} isEmpty={false} onDone={close} />
      )}
    </DialogButton>
  );
}
