import { cellKey } from "@/domain/booking/cell-key";
import type { PlannedChange, RefusedChange } from "@/domain/booking/change-plan";
import type { CellState } from "@/domain/booking/week-view";
import type { Answer } from "./save-queue";
import { retryDelayMs } from "./save-status";

/** A change to save and what the cell was before, so that it can be undone. */
export type BulkChange = Omit<PlannedChange, "to"> & { to: CellState };

export type BulkRefusal = Omit<RefusedChange, "to"> & { to: CellState };

export type BulkProgress = { done: number; total: number; failing: boolean };

/** `stoppedBy`: what ended it before every batch was answered; what was saved before stays saved. */
export type BulkOutcome<Failure = unknown> = {
  applied: BulkChange[];
  refused: BulkRefusal[];
  stoppedBy: Failure | null;
};

/** Small enough to show progress, large enough to be quick. */
export const batchSize = 100;

type Means = {
  save: (changes: BulkChange[]) => Promise<readonly Answer[]>;
  /** Whether trying again can help: a cut network, not a session that is over. */
  isPassing: (failure: unknown) => boolean;
  wait: (ms: number) => Promise<void>;
  onProgress: (progress: BulkProgress) => void;
};

/**
 * Saves many changes in several requests, one after the other; a lost request is sent again until it is answered. Stops
 * at a failure that trying again can't mend.
 */
export async function saveInBatches(changes: readonly BulkChange[], means: Means): Promise<BulkOutcome> {
  const outcome: BulkOutcome = { applied: [], refused: [], stoppedBy: null };
  for (let done = 0; done < changes.length; done += batchSize) {
    means.onProgress({ done, total: changes.length, failing: false });
    const batch = changes.slice(done, done + batchSize);
    const tellFailing = () => means.onProgress({ done, total: changes.length, failing: true });
    const answers = await persistently(batch, means, tellFailing).catch((failure: unknown) => {
      outcome.stoppedBy = failure;
      return null;
    });
    if (answers === null) break;
    const ofCell = new Map(answers.map((answer) => [cellKey(answer), answer]));
    for (const change of batch) {
      const answer = ofCell.get(cellKey(change));
      if (answer?.refusal) outcome.refused.push({ ...change, refusal: answer.refusal });
      else if (answer?.state === change.to) outcome.applied.push(change);
    }
  }
  return outcome;
}

/** What brings the cells back to what they were. */
export function inverseOf(applied: readonly BulkChange[]): BulkChange[] {
  return applied.map((change) => ({ ...change, from: change.to, to: change.from }));
}

async function persistently(batch: BulkChange[], { save, isPassing, wait }: Means, onFailure: () => void) {
  for (let failures = 0; ; failures += 1) {
    try {
      return await save(batch);
    } catch (failure) {
      if (!isPassing(failure)) throw failure;
      onFailure();
      await wait(retryDelayMs(failures + 1));
    }
  }
}
