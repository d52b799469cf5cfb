"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ChangePlan } from "@/domain/booking/change-plan";
import type { BulkKind, PlanNames } from "./bulk-change";
import { PlanRows } from "./plan-rows";
import { planRows, planTotal } from "./plan-summary";
import { RefusedDays } from "./refused-days";
import { StepHeading } from "./step-heading";
import type { BulkActions } from "./use-bulk-change";

export type PlanPreviewProps = {
  kind: BulkKind;
  title: string;
  plan: ChangePlan;
  names: PlanNames;
  timeZone: string;
  many: BulkActions;
};

/** What will change and what can't, in numbers, before anything is saved. */
export function PlanPreview({ kind, title, plan, names, timeZone, many }: PlanPreviewProps) {
  const { changes, refused } = plan;
  return (
    <div className="grid gap-4">
      <StepHeading>{title}</StepHeading>
      {changes.length === 0 ? (
        <Notice tone="info" live>
          {nothingWords(plan)}
        </Notice>
      ) : (
        <>
          <p className="text-lg font-bold" role="status">
            {planTotal(changes)}
          </p>
          <PlanRows rows={planRows(changes, names)} />
        </>
      )}
      <RefusedDays refused={refused} names={names} timeZone={timeZone} title="Ne pourront pas changer" />
      <div className="flex flex-wrap gap-3">
        {changes.length > 0 && (
          <Button onClick={() => many.apply(kind, changes)}>
            Enregistrer {changes.length > 1 ? `ces ${changes.length} changements` : "ce changement"}
          </Button>
        )}
        {kind === "pattern" && many.back && (
          <Button look="secondary" onClick={many.back}>
            Revenir au choix
          </Button>
        )}
        <Button look="secondary" onClick={many.close}>
          {changes.length > 0 ? "Ne rien changer" : "Fermer"}
        </Button>
      </div>
    </div>
  );
}

/** Why nothing would change. */
function nothingWords({ closedReasons, refused }: ChangePlan): string {
  if (closedReasons.length > 0) return `Rien ne change : pas de service ces jours-là (${closedReasons.join(", ")}).`;
  return `Rien à changer : le planning est déjà ainsi${refused.length > 0 ? ", ou ne peut plus l’être" : ""}.`;
}
