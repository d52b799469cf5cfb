"use client";

import { Card } from "@/components/ui/card";
import { DialogButton } from "@/components/ui/dialog-button";
import { frenchCount } from "@/domain/french-count";
import type { RouterOutputs } from "@/trpc/types";
import { SchoolClassForm } from "./school-class-form";
import { SchoolForm } from "./school-form";

export type SchoolCardProps = { school: RouterOutputs["admin"]["school"]["list"][number] };

/** A school with its classes, from the youngest. */
export function SchoolCard({ school: { id: schoolId, name, classes } }: SchoolCardProps) {
  return (
    <Card labelledBy={`ecole-${schoolId}`} className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id={`ecole-${schoolId}`}>{name}</h2>
        <DialogButton label="Renommer" accessibleName={`Renommer ${name}`} title={name}>
          {(close) => <SchoolForm school={{ id: schoolId, name }} onDone={close} />}
        </DialogButton>
      </div>
      {classes.length === 0 && <p className="text-ardoise">Aucune classe pour l’instant.</p>}
      <ul>
        {classes.map((one) => (
          <li
            key={one.id}
            className="flex flex-wrap items-center justify-between gap-x-4 border-t border-trait py-1 first:border-0"
          >
            <span>
              <strong>{one.name}</strong>
              {one.level !== one.name && <span className="text-ardoise"> · {one.level}</span>}
              <span className="text-ardoise"> · {frenchCount(one.children, "enfant")}</span>
            </span>
            <DialogButton
              look="quiet"
              label="Modifier"
              accessibleName={`Modifier la classe ${one.name}`}
              title={one.name}
            >
              {(close) => (
                <SchoolClassForm
                  schoolClass={{ id: one.id, schoolId, name: one.name, level: one.level }}
                  isEmpty={one.everEnrolled === 0}
                  onDone={close}
                />
              )}
            </DialogButton>
          </li>
        ))}
      </ul>
      <div>
        <DialogButton
          label="Ajouter une classe"
          accessibleName={`Ajouter une classe à ${name}`}
          title={`Nouvelle classe · ${name}`}
        >
          {(close) => (
            <SchoolClassForm schoolClass={{ id: null, schoolId, name: "", level: "" }} isEmpty={false} onDone={close} />
          )}
        </DialogButton>
      </div>
    </Card>
  );
}
