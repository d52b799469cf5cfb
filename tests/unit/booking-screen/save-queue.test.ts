import { describe, expect, test } from "vitest";
import {
  type Answer,
  cellsPerRequest,
  emptyQueue,
  type SaveEvent,
  type SaveQueue,
  saveQueue,
  type Wish,
} from "@/components/booking/save-queue";
import { retryDelayMs, saveStatus, shownCell } from "@/components/booking/save-status";
import { saveSentence } from "@/components/booking/save-words";
import { cellKey } from "@/domain/booking/cell-key";
import { maxCellsPerSave } from "@/domain/booking/inputs";
import type { CellState } from "@/domain/booking/week-view";
import { day } from "@/domain/calendar/day";
import { addDays } from "@/domain/calendar/day-arithmetic";

const thursday = { childId: "lea", serviceId: "cantine", day: day("2026-09-03") };
const friday = { ...thursday, day: day("2026-09-04") };
const full = { code: "SERVICE_FULL", day: thursday.day } as const;

const wish = (cell: typeof thursday, to: CellState): Wish => ({ ...cell, to });
const tap = (cell: typeof thursday, to: CellState, read: CellState): SaveEvent => {
  return { type: "tapped", wish: wish(cell, to), read };
};
const ok = (cell: typeof thursday, state: CellState): Answer => ({ ...cell, state, refusal: null });
const having = (...events: SaveEvent[]): SaveQueue => events.reduce(saveQueue, emptyQueue);
const shown = (queue: SaveQueue, cell = thursday, read: CellState = "free") => shownCell(queue, cellKey(cell), read);

describe("one tap", () => {
  test("changes the cell at once and is not said to be saved before the server answered", () => {
    const queue = having(tap(thursday, "booked", "free"), { type: "sending" });
    expect(shown(queue)).toEqual({ state: "booked", saving: "saving", refused: null });
    expect(saveStatus(queue)).toEqual({ kind: "saving", unsaved: 1 });
  });

  test("is saved once the server answered", () => {
    const queue = having(
      tap(thursday, "booked", "free"),
      { type: "sending" },
      { type: "answered", answers: [ok(thursday, "booked")] },
    );
    expect(shown(queue)).toEqual({ state: "booked", saving: "saved", refused: null });
    expect(saveStatus(queue).kind).toBe("saved");
  });

  test("refused puts the cell back and keeps the reason until the next tap", () => {
    const queue = having(
      tap(thursday, "booked", "free"),
      { type: "sending" },
      { type: "answered", answers: [{ ...thursday, state: "free", refusal: full }] },
    );
    expect(shown(queue)).toEqual({ state: "free", saving: "saved", refused: full });
    expect(shown(saveQueue(queue, tap(thursday, "waiting", "free"))).refused).toBeNull();
  });

  test("and its contrary before anything was sent ask nothing of the server", () => {
    const queue = having(tap(thursday, "booked", "free"), tap(thursday, "free", "free"), { type: "sending" });
    expect(queue.sent).toBeNull();
    expect(saveStatus(queue).kind).toBe("saved");
  });
});

test("what was just saved can be taken back before the week is read again", () => {
  const queue = having(
    tap(thursday, "booked", "free"),
    { type: "sending" },
    { type: "answered", answers: [ok(thursday, "booked")] },
    tap(thursday, "free", "free"),
  );
  expect(shown(queue)).toMatchObject({ state: "free", saving: "saving" });
});

describe("taps while a request is under way", () => {
  const underWay = having(
    tap(thursday, "booked", "free"),
    { type: "sending" },
    tap(friday, "booked", "free"),
    tap(thursday, "free", "free"),
  );

  test("wait for it, and go together in the next one", () => {
    expect(saveQueue(underWay, { type: "sending" })).toBe(underWay);
    const next = [{ type: "answered", answers: [ok(thursday, "booked")] } as const, { type: "sending" } as const];
    const sent = next.reduce<SaveQueue>(saveQueue, underWay).sent;
    expect([...(sent?.values() ?? [])]).toEqual([wish(friday, "booked"), wish(thursday, "free")]);
  });

  test("the last wish wins on screen before and after the answer", () => {
    expect(shown(underWay).state).toBe("free");
    const queue = saveQueue(underWay, { type: "answered", answers: [ok(thursday, "booked")] });
    expect(shown(queue)).toMatchObject({ state: "free", saving: "saving" });
  });

  test("are dropped when the answer already is what they ask", () => {
    const queue = saveQueue(underWay, { type: "answered", answers: [{ ...thursday, state: "free", refusal: full }] });
    expect([...queue.waiting.keys()]).toEqual([cellKey(friday)]);
    expect(shown(queue).refused).toBeNull();
  });

  test("never exceed what the server takes at once", () => {
    expect(cellsPerRequest).toBe(maxCellsPerSave);
    const days = Array.from({ length: cellsPerRequest + 1 }, (_, index) => addDays(thursday.day, index));
    const queue = having(...days.map((one) => tap({ ...thursday, day: one }, "booked", "free")), { type: "sending" });
    expect(queue.sent?.size).toBe(cellsPerRequest);
    expect(queue.waiting.size).toBe(1);
  });
});

describe("a cut network", () => {
  const cut = having(tap(thursday, "booked", "free"), { type: "sending" }, { type: "failed" });

  test("keeps the wish and says it is not saved", () => {
    expect(shown(cut)).toMatchObject({ state: "booked", saving: "unsaved" });
    expect(saveSentence(saveStatus(cut))).toBe("1 changement non enregistré : nouvelle tentative…");
  });

  test("still says so while it tries again", () => {
    expect(shown(saveQueue(cut, { type: "sending" })).saving).toBe("unsaved");
  });

  test("a wish taken back is sent all the same: nobody knows whether the first one got there", () => {
    const queue = [tap(thursday, "free", "free"), { type: "sending" } as const].reduce(saveQueue, cut);
    expect([...(queue.sent?.values() ?? [])]).toEqual([wish(thursday, "free")]);
  });

  test("a newer wish for the same cell replaces the lost one", () => {
    const queue = having(
      tap(thursday, "booked", "free"),
      { type: "sending" },
      tap(thursday, "free", "free"),
      tap(friday, "booked", "free"),
      { type: "failed" },
    );
    expect([...queue.waiting.values()]).toEqual([wish(thursday, "free"), wish(friday, "booked")]);
    expect(saveStatus(queue).unsaved).toBe(2);
  });

  test("is over when a request goes through", () => {
    const queue = [
      { type: "sending" } as const,
      { type: "answered", answers: [ok(thursday, "booked")] } as const,
    ].reduce<SaveQueue>(saveQueue, cut);
    expect(saveStatus(queue)).toEqual({ kind: "saved", unsaved: 0 });
    expect(queue.inDoubt.size).toBe(0);
  });

  test.each([
    [0, 0],
    [1, 1_000],
    [3, 4_000],
    [12, 30_000],
  ])("after %i failures the next attempt is %i ms later", (failures, delay) => {
    expect(retryDelayMs(failures)).toBe(delay);
  });
});

describe("a session that is over", () => {
  const over = having(tap(thursday, "booked", "free"), { type: "sending" }, { type: "session-over" });

  test("loses nothing and says so", () => {
    expect(saveStatus(over)).toEqual({ kind: "session-over", unsaved: 1 });
    expect(shown(over)).toMatchObject({ state: "booked", saving: "unsaved" });
  });

  test("goes on once signed in again", () => {
    const answered = { type: "answered", answers: [ok(thursday, "booked")] } as const;
    expect(saveStatus([{ type: "sending" } as const, answered].reduce<SaveQueue>(saveQueue, over)).kind).toBe("saved");
  });
});

test("a request refused as a whole puts its cells back to what the server last said", () => {
  const queue = having(
    tap(thursday, "booked", "free"),
    { type: "sending" },
    { type: "refused", refusal: { code: "NOT_ALLOWED" } },
  );
  expect(shown(queue, thursday, "waiting")).toEqual({
    state: "waiting",
    saving: "saved",
    refused: { code: "NOT_ALLOWED" },
  });
});

describe("reading the week again", () => {
  const saved = having(
    tap(thursday, "booked", "free"),
    { type: "sending" },
    { type: "answered", answers: [ok(thursday, "booked")] },
  );

  test("lets another parent's change show", () => {
    const queue = [{ type: "reading" } as const, { type: "read" } as const].reduce<SaveQueue>(saveQueue, saved);
    expect(shown(queue, thursday, "free").state).toBe("free");
  });

  test("never hides an answer that came after the reading began", () => {
    const queue = having(
      { type: "reading" },
      tap(thursday, "booked", "free"),
      { type: "sending" },
      { type: "answered", answers: [ok(thursday, "booked")] },
      { type: "read" },
    );
    expect(shown(queue, thursday, "free").state).toBe("booked");
  });

  test("never hides a wish that is not saved", () => {
    const queue = [
      tap(friday, "booked", "free"),
      { type: "reading" } as const,
      { type: "read" } as const,
    ].reduce<SaveQueue>(saveQueue, saved);
    expect(shown(queue, friday, "free")).toMatchObject({ state: "booked", saving: "saving" });
  });
});
