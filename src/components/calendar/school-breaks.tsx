"use client";

import { DialogButton } from "@/components/ui/dialog-button";
import { frenchDayWithYear } from "@/domain/calendar/french-days";
import type { RouterOutputs } from "@/trpc/types";
import { SchoolBreakForm } from "./school-break-form";

type Break = RouterOutputs["admin"]["calendar"]["view"]["otherBreaks"][number];

export type SchoolBreaksProps = { breaks: Break[]; yearLabel: string | null };

/** The breaks of a year, each with what changes it. */
export function SchoolBreaks({ breaks, yearLabel }: SchoolBreaksProps) {
  return (
    <div className="grid gap-1">
      {breaks.map((one) => (
        <div key={one.id} className="flex flex-wrap items-center justify-between gap-x-4 border-t border-trait py-1">
          <span>
            <strong>{one.label}</strong>&nbsp;: {one.to === one.from ? "" : "du "}
            {frenchDayWithYear(one.from)}
            {one.to === null && ", reprise non publiée"}
            {one.to !== null && one.to !== one.from && ` au ${frenchDayWithYear(one.to)}`}
          </span>
          <DialogButton
            look="quiet"
            label="Modifier"
            accessibleName={`Modifier : ${one.label}, ${frenchDayWithYear(one.from)}`}
            title={one.label}
          >
            {(close) => <SchoolBreakForm schoolBreak={{ ...one, to: one.to ?? "" }} onDone={close} />}
          </DialogButton>
        </div>
      ))}
      {yearLabel !== null && (
        <div className="border-t border-trait pt-2">
          <DialogButton
            label="Ajouter des vacances ou un pont"
            accessibleName={`Ajouter des vacances ou un pont à l’année ${yearLabel}`}
            title={`Vacances de ${yearLabel}`}
          >
            {(close) => <SchoolBreakForm schoolBreak={{ id: null, label: "", from: "", to: "" }} onDone={close} />}
          </DialogButton>
        </div>
      )}
    </div>
  );
}
