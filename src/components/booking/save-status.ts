import type { CellState } from "@/domain/booking/week-view";
import type { Refusal } from "@/domain/refusal";
import type { SaveQueue } from "./save-queue";

/** "saved": the server holds it. "saving": on its way. "unsaved": it should have got there and did not. */
export type CellSaving = "saved" | "saving" | "unsaved";

export type ShownCell = { state: CellState; saving: CellSaving; refused: Refusal | null };

/** The cell as the screen shows it: the last wish, else the last answer, else what the week said when it was read. */
export function shownCell(queue: SaveQueue, key: string, read: CellState): ShownCell {
  const wish = queue.waiting.get(key) ?? queue.sent?.get(key);
  if (!wish) return { state: savedState(queue, key, read), saving: "saved", refused: queue.refused.get(key) ?? null };
  const late = queue.failures > 0 || queue.sessionOver;
  return { state: wish.to, saving: late ? "unsaved" : "saving", refused: null };
}

/** The state the server last told. */
function savedState(queue: SaveQueue, key: string, read: CellState): CellState {
  return queue.answered.get(key)?.state ?? read;
}

export type SaveStatus = { kind: "saved" | "saving" | "retrying" | "session-over"; unsaved: number };

/** The honest sum of the whole planning. */
export function saveStatus(queue: SaveQueue): SaveStatus {
  const unsaved = new Set([...queue.waiting.keys(), ...(queue.sent?.keys() ?? [])]).size;
  if (unsaved === 0) return { kind: "saved", unsaved };
  if (queue.sessionOver) return { kind: "session-over", unsaved };
  return { kind: queue.failures > 0 ? "retrying" : "saving", unsaved };
}

/** How long to wait after that many failures in a row: 1 s, 2 s, 4 s … at most 30 s. */
export function retryDelayMs(failures: number): number {
  return failures === 0 ? 0 : Math.min(30_000, 1_000 * 2 ** (failures - 1));
}
