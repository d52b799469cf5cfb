import { describe, expect, test } from "vitest";
import {
  type BulkChange,
  type BulkProgress,
  batchSize,
  inverseOf,
  saveInBatches,
} from "@/components/booking/save-in-batches";
import { day } from "@/domain/calendar/day";
import { addDays } from "@/domain/calendar/day-arithmetic";

const first = day("2027-01-04");
const changes = Array.from({ length: batchSize + 20 }, (_, index): BulkChange => {
  return { childId: "lea", serviceId: "cantine", day: addDays(first, index), from: "free", to: "booked" };
});
const full = { code: "SERVICE_FULL", day: first } as const;
const accepted = (change: BulkChange) => ({ ...change, state: change.to, refusal: null });

function means(save: (batch: BulkChange[], call: number) => ReturnType<typeof accepted>[]) {
  const progress: BulkProgress[] = [];
  const waits: number[] = [];
  let calls = 0;
  return {
    progress,
    waits,
    save: async (batch: BulkChange[]) => save(batch, calls++),
    isPassing: (failure: unknown) => failure === "cut",
    wait: async (ms: number) => void waits.push(ms),
    onProgress: (one: BulkProgress) => void progress.push(one),
  };
}

describe("many changes", () => {
  test("go batch by batch and tell how far they are", async () => {
    const told = means((batch) => batch.map(accepted));
    const { applied, refused } = await saveInBatches(changes, told);
    expect([applied.length, refused.length]).toEqual([changes.length, 0]);
    expect(told.progress.map(({ done }) => done)).toEqual([0, batchSize]);
  });

  test("keep apart what was refused, and why", async () => {
    const told = means(
      (batch) =>
        batch.map((one) => (one.day === first ? { ...one, state: "free", refusal: full } : accepted(one))) as never,
    );
    const { applied, refused } = await saveInBatches(changes, told);
    expect(applied.length).toBe(changes.length - 1);
    expect(refused).toEqual([{ ...changes[0], refusal: full }]);
  });

  test("wait and try again while the network is cut", async () => {
    const told = means((batch, call) => {
      if (call < 2) throw "cut";
      return batch.map(accepted);
    });
    expect((await saveInBatches(changes, told)).applied.length).toBe(changes.length);
    expect(told.waits).toEqual([1_000, 2_000]);
    expect(told.progress.filter(({ failing }) => failing).length).toBe(2);
  });

  test("stop when trying again can't help, and tell what was saved before", async () => {
    const told = means((batch, call) => {
      if (call > 0) throw "session over";
      return batch.map(accepted);
    });
    const { applied, stoppedBy } = await saveInBatches(changes, told);
    expect([applied.length, stoppedBy]).toEqual([batchSize, "session over"]);
  });

  test("are undone by their inverse", () => {
    expect(inverseOf(changes.slice(0, 1))).toEqual([{ ...changes[0], from: "booked", to: "free" }]);
  });
});
