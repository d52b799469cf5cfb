"use client";

import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef } from "react";
import type { CellState } from "@/domain/booking/week-view";
import type { IsoDate } from "@/domain/calendar/day";
import { type BulkStep, bulkUnsaved } from "./bulk-change";
import { pinnedWeek } from "./pinned-week";
import { type PlanningMeans, usePlanningMeans } from "./planning-means";
import type { SaveQueue, Wish } from "./save-queue";
import { type SaveStatus, saveStatus } from "./save-status";
import { unsavedCount } from "./save-words";
import { type BulkActions, useBulkChange } from "./use-bulk-change";
import { useLeaveGuard } from "./use-leave-guard";
import { useReading } from "./use-reading";
import { useSaveQueue } from "./use-save-queue";

type PlanningSession = {
  /** Whose planning it is, and how it is read and saved. */
  means: PlanningMeans;
  queue: SaveQueue;
  /** The queue at this very instant: a second tap may come before the screen was drawn again. */
  queueNow: () => SaveQueue;
  /** `read`: the state of the cell in the week on screen. */
  ask: (wish: Wish, read: CellState) => void;
  /** What one tap does not change alone: a copied week, a usual week. */
  many: BulkActions;
  /** The honest sum of all that is asked for. */
  status: SaveStatus;
  /** Whether going to another week loses nothing, or the person accepts that it does. */
  mayChangeWeek: () => boolean;
  /** Reads the page again, as when a limit has just passed. */
  readAgain: () => void;
  /** A reading of the week that begins with `monday` has arrived on screen. */
  hasRead: (monday: IsoDate) => void;
};

const Session = createContext<PlanningSession | null>(null);

export function usePlanningSession(): PlanningSession {
  const session = useContext(Session);
  if (!session) throw new Error("usePlanningSession outside PlanningSession");
  return session;
}

/** `familyId`: whose planning it is when staff look at it; a family sees its own. */
export type PlanningSessionProps = { familyId?: string; children: ReactNode };

/** Keeps what is not saved yet while one goes from week to week, and elsewhere; keeps the screen true. */
export function PlanningSession({ familyId, children }: PlanningSessionProps) {
  const means = usePlanningMeans(familyId);
  const { queue, store } = useSaveQueue(means.save);
  const { dispatch, now: queueNow } = store;
  const shownMonday = useRef<IsoDate | null>(null);
  const { planning } = means;
  const startReading = useCallback(() => {
    dispatch({ type: "reading" });
    return pinnedWeek(planning, shownMonday.current);
  }, [dispatch, planning]);
  const read = useReading(startReading);
  const many = useBulkChange(means, () => read(false));
  const status = statusWith(saveStatus(queue), many.bulk);
  const { kind, unsaved } = status;

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

  const question = unsaved > 0 ? `${unsavedCount(unsaved)}. Quitter le planning quand même ?` : null;
  // Without an answer of the server another week is another page, and once the session is over it is the sign-in page:
  // what is not saved would be lost there as anywhere else.
  const isCutOff = kind === "retrying" || kind === "session-over";
  useLeaveGuard(question, isCutOff ? null : planning);
  const mayChangeWeek = () => question === null || !isCutOff || window.confirm(question);

  const ask = useCallback((wish: Wish, read: CellState) => dispatch({ type: "tapped", wish, read }), [dispatch]);
  const hasRead = useCallback(
    (monday: IsoDate) => {
      shownMonday.current = monday;
      dispatch({ type: "read" });
    },
    [dispatch],
  );
  const session = { means, queue, queueNow, ask, many, status, mayChangeWeek, readAgain, hasRead };
  return <Session value={session}>{children}</Session>;
}

function statusWith(status: SaveStatus, bulk: BulkStep): SaveStatus {
  if (bulk.step !== "saving") return status;
  const unsaved = status.unsaved + bulkUnsaved(bulk);
  if (status.kind === "session-over") return { kind: "session-over", unsaved };
  return { kind: bulk.progress.failing || status.kind === "retrying" ? "retrying" : "saving", unsaved };
}
