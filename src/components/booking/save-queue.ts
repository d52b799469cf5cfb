import { cellKey } from "@/domain/booking/cell-key";
import type { StaffReason } from "@/domain/booking/staff-reason";
import type { CellState } from "@/domain/booking/week-view";
import type { IsoDate } from "@/domain/calendar/day";
import type { Refusal } from "@/domain/refusal";

/** What a tap asks for; staff may say why, past a limit, and ask for one place more than there are. */
export type Wish = {
  childId: string;
  serviceId: string;
  day: IsoDate;
  to: CellState;
  reason?: StaffReason;
  overbook?: boolean;
};

/** What the server says of one wish: the state the cell is in now, and why the wish was refused if it was. */
export type Answer = { childId: string; serviceId: string; day: IsoDate; state: CellState; refusal: Refusal | null };

/**
 * The changes of a planning between the finger and the database. A wish stays in `waiting` or `sent` until the server
 * has answered it: what is in neither is saved, and nothing else is.
 */
export type SaveQueue = {
  /** Not sent yet, in the order of the taps. */
  waiting: ReadonlyMap<string, Wish>;
  /** The request under way; one at a time, so that the last wish wins. */
  sent: ReadonlyMap<string, Wish> | null;
  /** Sent at least once without an answer: nobody knows whether the server has them. */
  inDoubt: ReadonlySet<string>;
  /** Failed requests in a row. */
  failures: number;
  sessionOver: boolean;
  /** Why the last wish for a cell was refused, until its next tap. */
  refused: ReadonlyMap<string, Refusal>;
  /** Answers newer than the week on screen, with the number of the request that brought them. */
  answered: ReadonlyMap<string, { state: CellState; request: number }>;
  /** Requests answered so far. */
  requests: number;
  /** Requests that were answered when the last reading of the week began. */
  readAfter: number;
};

export type SaveEvent =
  /** `read`: the state of the cell in the week on screen. */
  | { type: "tapped"; wish: Wish; read: CellState }
  | { type: "sending" }
  | { type: "answered"; answers: readonly Answer[] }
  | { type: "refused"; refusal: Refusal }
  | { type: "failed" }
  | { type: "session-over" }
  | { type: "reading" }
  | { type: "read" };

export const emptyQueue: SaveQueue = {
  waiting: new Map(),
  sent: null,
  inDoubt: new Set(),
  failures: 0,
  sessionOver: false,
  refused: new Map(),
  answered: new Map(),
  requests: 0,
  readAfter: 0,
};

/** As many cells as the server takes at once (`maxCellsPerSave`, not imported: its file brings zod). */
export const cellsPerRequest = 400;

export function saveQueue(queue: SaveQueue, event: SaveEvent): SaveQueue {
  switch (event.type) {
    case "tapped":
      return tapped(queue, event.wish, event.read);
    case "sending":
      return sending(queue);
    case "answered":
      return answered(queue, event.answers);
    case "refused":
      return refusedAtOnce(queue, event.refusal);
    case "failed":
      return unsent(queue, { failures: queue.failures + 1 });
    case "session-over":
      return unsent(queue, { sessionOver: true });
    case "reading":
      return { ...queue, readAfter: queue.requests };
    case "read":
      return {
        ...queue,
        answered: new Map([...queue.answered].filter(([, { request }]) => request > queue.readAfter)),
      };
  }
}

function tapped(queue: SaveQueue, wish: Wish, read: CellState): SaveQueue {
  const key = cellKey(wish);
  const waiting = without(queue.waiting, key);
  const saved = queue.answered.get(key)?.state ?? read;
  const changesNothing = wish.to === saved && !queue.sent?.has(key) && !queue.inDoubt.has(key);
  return {
    ...queue,
    refused: without(queue.refused, key),
    waiting: changesNothing ? waiting : waiting.set(key, wish),
  };
}

function sending(queue: SaveQueue): SaveQueue {
  if (queue.sent || queue.waiting.size === 0) return queue;
  const wishes = [...queue.waiting];
  return {
    ...queue,
    sent: new Map(wishes.slice(0, cellsPerRequest)),
    waiting: new Map(wishes.slice(cellsPerRequest)),
  };
}

function answered(queue: SaveQueue, answers: readonly Answer[]): SaveQueue {
  const request = queue.requests + 1;
  const waiting = new Map(queue.waiting);
  const inDoubt = new Set(queue.inDoubt);
  const refused = new Map(queue.refused);
  const known = new Map(queue.answered);
  for (const answer of answers) {
    const key = cellKey(answer);
    inDoubt.delete(key);
    known.set(key, { state: answer.state, request });
    const later = waiting.get(key);
    if (later?.to === answer.state) waiting.delete(key);
    if (answer.refusal && !later) refused.set(key, answer.refusal);
  }
  return {
    ...queue,
    sent: null,
    waiting,
    inDoubt,
    refused,
    answered: known,
    requests: request,
    failures: 0,
    sessionOver: false,
  };
}

/** The whole request was refused: each cell goes back to what the server last said of it. */
function refusedAtOnce(queue: SaveQueue, refusal: Refusal): SaveQueue {
  const sent = [...(queue.sent?.keys() ?? [])];
  const closed = answered(queue, []);
  return {
    ...closed,
    inDoubt: new Set([...queue.inDoubt].filter((key) => !sent.includes(key))),
    refused: new Map([...queue.refused, ...sent.map((key) => [key, refusal] as const)]),
  };
}

/** The wishes of the lost request come back before the newer ones, which win on the same cell. */
function unsent(queue: SaveQueue, change: Partial<SaveQueue>): SaveQueue {
  const sent = queue.sent ?? new Map<string, Wish>();
  const lost = [...sent].filter(([key]) => !queue.waiting.has(key));
  return {
    ...queue,
    ...change,
    sent: null,
    waiting: new Map([...lost, ...queue.waiting]),
    inDoubt: new Set([...queue.inDoubt, ...sent.keys()]),
  };
}

function without<Value>(map: ReadonlyMap<string, Value>, key: string): Map<string, Value> {
  const copy = new Map(map);
  copy.delete(key);
  return copy;
}
