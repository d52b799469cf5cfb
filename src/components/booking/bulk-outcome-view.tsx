"use client";

import { CallFailure, type FailedCall } from "@/components/form/call-failure";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { BulkKind, PlanNames } from "./bulk-change";
import { RefusedDays } from "./refused-days";
import type { BulkOutcome } from "./save-in-batches";
import { StepHeading } from "./step-heading";
import type { BulkActions } from "./use-bulk-change";

export type BulkOutcomeViewProps = {
  kind: BulkKind;
  undone: boolean;
  outcome: BulkOutcome<FailedCall>;
  names: PlanNames;
  timeZone: string;
  many: BulkActions;
};

/** What was saved, what was refused or not reached and why, and the way back. */
export function BulkOutcomeView({ kind, undone, outcome, names, timeZone, many }: BulkOutcomeViewProps) {
  const { applied, refused, stoppedBy } = outcome;
  const count = applied.length > 1 ? `${applied.length} changements` : `${applied.length} changement`;
  const saved = applied.length > 1 ? "enregistrés" : "enregistré";
  const takenBack = applied.length > 1 ? "annulés" : "annulé";
  return (
    <div className="grid gap-4">
      {stoppedBy && (
        <div className="grid gap-2">
          <CallFailure failure={stoppedBy} />
          <p>{undone ? "L’annulation s’est arrêtée avant la fin." : "L’enregistrement s’est arrêté avant la fin."}</p>
        </div>
      )}
      <Notice tone={applied.length > 0 ? "success" : "info"} live>
        <StepHeading>
          {count} {undone ? takenBack : saved}
        </StepHeading>
      </Notice>
      <RefusedDays
        refused={refused}
        names={names}
        timeZone={timeZone}
        title={undone ? "Ne peuvent plus être annulés" : "N’ont pas pu changer"}
      />
      <div className="flex flex-wrap gap-3">
        <Button onClick={many.close}>Terminer</Button>
        {!undone && applied.length > 0 && (
          <Button look="secondary" onClick={() => many.undo(kind, applied)}>
            Annuler {applied.length > 1 ? `ces ${count}` : "ce changement"}
          </Button>
        )}
      </div>
    </div>
  );
}
