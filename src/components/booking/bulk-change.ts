import type { FailedCall } from "@/components/form/call-failure";
import type { ChangePlan } from "@/domain/booking/change-plan";
import type { UsualWeek } from "@/domain/booking/usual-week";
import type { BulkOutcome, BulkProgress } from "./save-in-batches";

/** Names to say a plan in words. */
export type PlanNames = { children: ReadonlyMap<string, string>; services: ReadonlyMap<string, string> };

export type BulkKind = "copy" | "pattern";

/** Where "Copier la semaine" or "Semaine type" stands; one at a time. */
export type BulkStep =
  | { step: "none" }
  | { step: "opening"; kind: "pattern" }
  | { step: "choosing"; kind: "pattern"; usual: UsualWeek }
  | { step: "previewing"; kind: BulkKind }
  | { step: "unreadable"; kind: BulkKind; failure: FailedCall }
  | { step: "preview"; kind: BulkKind; title: string; plan: ChangePlan }
  | { step: "saving"; kind: BulkKind; undoing: boolean; progress: BulkProgress }
  | { step: "done"; kind: BulkKind; undone: boolean; outcome: BulkOutcome<FailedCall> };

/** Changes asked for and not yet answered. */
export function bulkUnsaved(bulk: BulkStep): number {
  return bulk.step === "saving" ? bulk.progress.total - bulk.progress.done : 0;
}
