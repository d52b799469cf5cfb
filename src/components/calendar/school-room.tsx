"use client";

import { ButtonLink } from "@/components/ui/button";
import { DialogButton } from "@/components/ui/dialog-button";
import { ListTools } from "@/components/ui/list-tools";
import type { RouterOutputs } from "@/trpc/types";
import { SchoolCard } from "./school-card";
import { SchoolForm } from "./school-form";

export type SchoolRoomProps = { schools: RouterOutputs["admin"]["school"]["list"] };

export function SchoolRoom({ schools }: SchoolRoomProps) {
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1>Écoles et classes</h1>
          <p className="text-ardoise">Les enfants comptés sont ceux de l’année en cours.</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <ButtonLink href="/admin/reglages/annee-scolaire">Passage à l’année suivante</ButtonLink>
          {schools.length > 0 && <ListTools exportHref="/api/exports/ecoles" />}
          <DialogButton label="Ajouter une école" title="Nouvelle école" look="primary">
            {(close) => <SchoolForm school={{ id: null, name: "" }} onDone={close} />}
          </DialogButton>
        </div>
      </div>
      {schools.map((school) => (
        <SchoolCard key={school.id} school={school} />
      ))}
      {schools.length === 0 && <p className="text-ardoise">Ajoutez la première école de la commune.</p>}
    </div>
  );
}
