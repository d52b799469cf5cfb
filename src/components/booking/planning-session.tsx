"use client";

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo } from "react";
import type { CellState } from "@/domain/booking/week-view";
import type { SaveQueue, Wish } from "./save-queue";
import { saveStatus } from "./save-status";
import { unsavedCount } from "./save-words";
import { useLeaveGuard } from "./use-leave-guard";
import { useReading } from "./use-reading";
import { useSaveQueue } from "./use-save-queue";

type PlanningSession = {
  queue: SaveQueue;
  /** `saved`: the state of the cell as the server last told it. */
  ask: (wish: Wish, saved: CellState) => void;
  /** Reads the page again, as when a limit has just passed. */
  readAgain: () => void;
  /** A reading of the week has arrived on screen. */
  hasRead: () => void;
};

const Session = createContext<PlanningSession | null>(null);

export function usePlanningSession(): PlanningSession {
  const session = useContext(Session);
  if (!session) throw new Error("usePlanningSession outside PlanningSession");
  return session;
}

/** Keeps what is not saved yet while the family goes from week to week, and keeps the screen true. */
export function PlanningSession({ children }: { children: ReactNode }) {
  const [queue, dispatch] = useSaveQueue();
  const { kind, unsaved } = saveStatus(queue);
  const read = useReading(useCallback(() => dispatch({ type: "reading" }), [dispatch]));

  const stale = kind === "saved" && queue.requests > queue.readAfter;
  useEffect(() => {
    if (!stale) return;
    const timer = setTimeout(() => read(false), 400);
    return () => clearTimeout(timer);
  }, [stale, read]);

  // Two tabs and two parents see each other's changes; never over a wish that is not saved.
  const readAgain = useCallback(() => {
    if (kind === "saved" && document.visibilityState === "visible") read(true);
  }, [kind, read]);
  useEffect(() => {
    window.addEventListener("focus", readAgain);
    document.addEventListener("visibilitychange", readAgain);
    return () => {
      window.removeEventListener("focus", readAgain);
      document.removeEventListener("visibilitychange", readAgain);
    };
  }, [readAgain]);

  useLeaveGuard(unsaved > 0 ? `${unsavedCount(unsaved)}. Quitter le planning quand même ?` : null);

  const ask = useCallback((wish: Wish, saved: CellState) => dispatch({ type: "tapped", wish, saved }), [dispatch]);
  const hasRead = useCallback(() => dispatch({ type: "read" }), [dispatch]);
  const session = useMemo(() => ({ queue, ask, readAgain, hasRead }), [queue, ask, readAgain, hasRead]);
  return <Session value={session}>{children}</Session>;
}
