"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { Refusal } from "@/domain/refusal";
import type { PlanningMeans } from "./planning-means";
import { createQueueStore, type QueueStore } from "./queue-store";
import { emptyQueue, type SaveEvent, type SaveQueue, type Wish } from "./save-queue";
import { retryDelayMs } from "./save-status";

/** A request without an answer by then is taken for lost; saving twice changes nothing. */
export const patienceMs = 20_000;

/** Runs the queue of wishes: sends them one request at a time, and again by itself until the server has answered. */
export function useSaveQueue(save: PlanningMeans["save"]): { queue: SaveQueue; store: QueueStore } {
  const [store] = useState(createQueueStore);
  const { dispatch } = store;
  const queue = useSyncExternalStore(store.subscribe, store.now, () => emptyQueue);
  const lastSent = useRef<SaveQueue["sent"]>(null);

  const { sent, failures, sessionOver } = queue;
  const ready = sent === null && queue.waiting.size > 0 && !sessionOver;
  useEffect(() => {
    if (!ready) return;
    const timer = setTimeout(() => dispatch({ type: "sending" }), retryDelayMs(failures));
    return () => clearTimeout(timer);
  }, [ready, failures, dispatch]);

  useEffect(() => {
    if (sent === null || lastSent.current === sent) return;
    lastSent.current = sent;
    const changes: Wish[] = [...sent.values()];
    save(changes, { origin: "family", signal: AbortSignal.timeout(patienceMs) })
      .then((answers) => dispatch({ type: "answered", answers }))
      .catch((failure: FailedSave) => dispatch(failureEvent(failure)));
  }, [sent, save, dispatch]);

  useEffect(() => {
    const now = () => dispatch({ type: "sending" });
    const awake = () => document.visibilityState === "visible" && now();
    window.addEventListener("online", now);
    window.addEventListener("focus", now);
    document.addEventListener("visibilitychange", awake);
    return () => {
      window.removeEventListener("online", now);
      window.removeEventListener("focus", now);
      document.removeEventListener("visibilitychange", awake);
    };
  }, [dispatch]);

  return { queue, store };
}

type FailedSave = { data?: { refusal?: Refusal | null } | null };

function failureEvent({ data }: FailedSave): SaveEvent {
  if (!data?.refusal) return { type: "failed" };
  return data.refusal.code === "SIGN_IN_REQUIRED"
    ? { type: "session-over" }
    : { type: "refused", refusal: data.refusal };
}
