import { emptyQueue, type SaveEvent, type SaveQueue, saveQueue } from "./save-queue";

export type QueueStore = {
  now: () => SaveQueue;
  dispatch: (event: SaveEvent) => void;
  subscribe: (listener: () => void) => () => void;
};

/**
 * Holds the queue outside React: events apply at once and in their true order. React's own reducers may run an urgent
 * tap before an answer that came first, then run both again.
 */
export function createQueueStore(): QueueStore {
  let queue = emptyQueue;
  const listeners = new Set<() => void>();
  return {
    now: () => queue,
    dispatch: (event) => {
      const next = saveQueue(queue, event);
      if (next === queue) return;
      queue = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
