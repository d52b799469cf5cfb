"use client";

import { CallFailure } from "@/components/form/call-failure";
import { Button } from "@/components/ui/button";
import type { WeekView } from "@/domain/booking/week-view";
import type { PlanNames } from "./bulk-change";
import { BulkOutcomeView } from "./bulk-outcome-view";
import { BulkProgressView } from "./bulk-progress-view";
import { PatternForm } from "./pattern-form";
import { PlanPreview } from "./plan-preview";
import { StepHeading } from "./step-heading";
import type { BulkActions } from "./use-bulk-change";

export type BulkChangeStepsProps = { view: WeekView; many: BulkActions };

/** Choose, see what will change, save, and undo: one step at a time. */
export function BulkChangeSteps({ view, many }: BulkChangeStepsProps) {
  const { bulk } = many;
  const names = namesOf(view);
  switch (bulk.step) {
    case "none":
      return null;
    case "choosing":
      return <PatternForm view={view} usual={bulk.usual} many={many} />;
    case "opening":
      return <StepHeading>Lecture de votre semaine habituelle…</StepHeading>;
    case "previewing":
      return <StepHeading>Calcul de ce qui va changer…</StepHeading>;
    case "preview":
      return <PlanPreview {...bulk} names={names} timeZone={view.timeZone} many={many} />;
    case "saving":
      return <BulkProgressView {...bulk} />;
    case "done":
      return <BulkOutcomeView {...bulk} names={names} timeZone={view.timeZone} many={many} />;
    case "unreadable":
      return (
        <div className="grid gap-4">
          <StepHeading>Le portail n’a pas pu répondre</StepHeading>
          <CallFailure failure={bulk.failure} />
          <div className="flex flex-wrap gap-3">
            {bulk.kind === "pattern" && many.back && (
              <Button look="secondary" onClick={many.back}>
                Revenir au choix
              </Button>
            )}
            <Button look="secondary" onClick={many.close}>
              Fermer
            </Button>
          </div>
        </div>
      );
  }
}

function namesOf({ services }: WeekView): PlanNames {
  return {
    services: new Map(services.map(({ id, name }) => [id, name])),
    children: new Map(services.flatMap(({ rows }) => rows.map(({ childId, firstName }) => [childId, firstName]))),
  };
}
