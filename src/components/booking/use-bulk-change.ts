"use client";

import { useCallback, useState } from "react";
import type { FailedCall } from "@/components/form/call-failure";
import type { ChangePlan } from "@/domain/booking/change-plan";
import type { BulkKind, BulkStep } from "./bulk-change";
import type { PatternChoice } from "./pattern-rows";
import type { PlanningMeans } from "./planning-means";
import { type BulkChange, inverseOf, saveInBatches } from "./save-in-batches";
import { patienceMs } from "./use-save-queue";

export type BulkActions = {
  bulk: BulkStep;
  /** What was chosen in the form of the usual week, to come back to; null when it begins. */
  choice: PatternChoice | null;
  keepChoice: (choice: PatternChoice) => void;
  close: () => void;
  /** Closes what is not being saved: the planning is left. */
  leave: () => void;
  choose: () => void;
  preview: (kind: BulkKind, read: () => Promise<{ title: string; plan: ChangePlan }>) => Promise<void>;
  apply: (kind: BulkKind, changes: readonly BulkChange[]) => Promise<void>;
  undo: (kind: BulkKind, applied: readonly BulkChange[]) => Promise<void>;
};

/** "Copier la semaine précédente" and "Semaine type": preview, save with progress, undo. `onSaved`: the planning changed. */
export function useBulkChange({ save: saveCells }: PlanningMeans, onSaved: () => void): BulkActions {
  const [bulk, setBulk] = useState<BulkStep>({ step: "none" });
  const [choice, setChoice] = useState<PatternChoice | null>(null);

  const leave = useCallback(() => setBulk((now) => (now.step === "saving" ? now : { step: "none" })), []);

  async function run(kind: BulkKind, changes: readonly BulkChange[], undoing: boolean) {
    const save = async (batch: BulkChange[]) => {
      const wishes = batch.map(({ childId, serviceId, day, to }) => ({ childId, serviceId, day, to }));
      const origin = undoing ? "family" : "pattern";
      return saveCells(wishes, { origin, signal: AbortSignal.timeout(patienceMs) });
    };
    try {
      const outcome = await saveInBatches(changes, {
        save,
        isPassing: (failure) => canPass(failure as FailedCall),
        wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
        onProgress: (progress) => setBulk({ step: "saving", kind, undoing, progress }),
      });
      setBulk({ step: "done", kind, undone: undoing, outcome });
    } catch (failure) {
      setBulk({ step: "stopped", kind, failure: failure as FailedCall });
    }
    onSaved();
  }

  return {
    bulk,
    choice,
    keepChoice: setChoice,
    close: () => {
      setBulk({ step: "none" });
      setChoice(null);
    },
    choose: () => setBulk({ step: "choosing", kind: "pattern" }),
    leave,
    preview: async (kind, read) => {
      setBulk({ step: "previewing", kind });
      try {
        setBulk({ step: "preview", kind, ...(await read()) });
      } catch (failure) {
        setBulk({ step: "unreadable", kind, failure: failure as FailedCall });
      }
    },
    apply: (kind, changes) => run(kind, changes, false),
    undo: (kind, applied) => run(kind, inverseOf(applied), true),
  };
}

/** A cut network or a server that starts again; neither a refusal nor a request nobody understands. */
function canPass({ data }: FailedCall): boolean {
  return !data?.refusal && data?.code !== "BAD_REQUEST";
}
