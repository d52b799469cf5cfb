"use client";

import { useCallback, useState } from "react";
import type { FailedCall } from "@/components/form/call-failure";
import type { ChangePlan } from "@/domain/booking/change-plan";
import type { UsualWeek } from "@/domain/booking/usual-week";
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
  choose: (read: () => Promise<UsualWeek>) => Promise<void>;
  /** Goes back to the form as it was left; null when there was none. */
  back: (() => void) | null;
  preview: (kind: BulkKind, read: () => Promise<{ title: string; plan: ChangePlan }>) => Promise<void>;
  apply: (kind: BulkKind, changes: readonly BulkChange[]) => Promise<void>;
  undo: (kind: BulkKind, applied: readonly BulkChange[]) => Promise<void>;
};

/** "Copier la semaine précédente" and "Semaine type": preview, save with progress, undo. `onSaved`: the planning changed. */
export function useBulkChange({ save: saveCells }: PlanningMeans, onSaved: () => void): BulkActions {
  const [bulk, setBulk] = useState<BulkStep>({ step: "none" });
  const [choice, setChoice] = useState<PatternChoice | null>(null);
  const [usual, setUsual] = useState<UsualWeek | null>(null);

  const leave = useCallback(() => setBulk((now) => (now.step === "saving" ? now : { step: "none" })), []);

  /** Reads, then shows what was read, unless the window was closed meanwhile. */
  async function open(waiting: Extract<BulkStep, { step: "opening" | "previewing" }>, read: () => Promise<BulkStep>) {
    setBulk(waiting);
    const { kind } = waiting;
    const next = await read().catch((failure: FailedCall): BulkStep => ({ step: "unreadable", kind, failure }));
    setBulk((now) => (now === waiting ? next : now));
  }

  async function run(kind: BulkKind, changes: readonly BulkChange[], undoing: boolean) {
    const save = async (batch: BulkChange[]) => {
      const wishes = batch.map(({ childId, serviceId, day, to }) => ({ childId, serviceId, day, to }));
      const origin = undoing ? "family" : "pattern";
      return saveCells(wishes, { origin, signal: AbortSignal.timeout(patienceMs) });
    };
    const { stoppedBy, ...outcome } = await saveInBatches(changes, {
      save,
      isPassing: (failure) => canPass(failure as FailedCall),
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      onProgress: (progress) => setBulk({ step: "saving", kind, undoing, progress }),
    });
    setBulk({
      step: "done",
      kind,
      undone: undoing,
      outcome: { ...outcome, stoppedBy: stoppedBy as FailedCall | null },
    });
    onSaved();
  }

  return {
    bulk,
    choice,
    keepChoice: setChoice,
    close: () => {
      setBulk({ step: "none" });
      setChoice(null);
      setUsual(null);
    },
    choose: (read) =>
      open({ step: "opening", kind: "pattern" }, async () => {
        const found = await read();
        setUsual(found);
        setChoice(null);
        return { step: "choosing", kind: "pattern", usual: found };
      }),
    back: usual && (() => setBulk({ step: "choosing", kind: "pattern", usual })),
    leave,
    preview: (kind, read) =>
      open({ step: "previewing", kind }, async () => ({ step: "preview", kind, ...(await read()) })),
    apply: (kind, changes) => run(kind, changes, false),
    undo: (kind, applied) => run(kind, inverseOf(applied), true),
  };
}

/** A cut network or a server that starts again; neither a refusal nor a request nobody understands. */
function canPass({ data }: FailedCall): boolean {
  return !data?.refusal && data?.code !== "BAD_REQUEST";
}
