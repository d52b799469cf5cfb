"use client";

import { type FocusEvent, type KeyboardEvent, type MouseEvent, useState } from "react";
import { cellKey } from "@/domain/booking/cell-key";
import type { CellState, WeekView } from "@/domain/booking/week-view";
import { cellAt, neighbour, type PlacedCell } from "./placed-cell";
import { usePlanningSession } from "./planning-session";
import type { Wish } from "./save-queue";
import { shownCell } from "./save-status";

/** Taps, keys and focus of all the cells of a week: one listener each, told apart by the position a cell bears. */
export function useCellTaps(view: WeekView) {
  const { queueNow, ask, means } = usePlanningSession();
  const [focused, setFocused] = useState<string | null>(null);
  const [noted, setNoted] = useState<string | null>(null);
  const [offered, setOffered] = useState<PlacedCell | null>(null);
  const [rare, setRare] = useState<PlacedCell | null>(null);
  const [explained, setExplained] = useState<PlacedCell | null>(null);

  function wish(cell: PlacedCell, to: CellState, more: Pick<Wish, "reason" | "overbook"> = {}) {
    const { childId, serviceId, day } = cell;
    ask({ childId, serviceId, day, to, ...more }, cell.state);
  }

  function onClick(event: MouseEvent) {
    const cell = cellOf(view, event.target);
    // The second tap of a double one is not a change of mind.
    if (!cell || event.detail > 1) return;
    if (cell.refusal) return setNoted(cell.position);
    setNoted(null);
    const { state } = shownCell(queueNow(), cellKey(cell), cell.state);
    if (cell.pastLimit) return setExplained({ ...cell, state });
    if (state !== "free") return leave(cell, state);
    if (cell.full && cell.state === "free") return setOffered(cell);
    wish(cell, "booked");
  }

  /** What one tap could not bring back is asked for first: a place others wait for, a rank in the queue. */
  function leave(cell: PlacedCell, state: CellState) {
    const isRare = state === "waiting" || cell.full;
    if (isRare && !means.isStaff) return setRare({ ...cell, state });
    wish(cell, "free");
  }

  function onKeyDown(event: KeyboardEvent) {
    const cell = cellOf(view, event.target);
    if (event.key === "Escape") setNoted(null);
    const next = cell && neighbour(view, cell.position, event.key);
    if (!next || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    document.querySelector<HTMLButtonElement>(`button[data-at="${next}"]`)?.focus();
  }

  function onFocus(event: FocusEvent) {
    const cell = cellOf(view, event.target);
    if (!cell) return;
    setFocused(cell.position);
    setNoted(cell.refusal ? cell.position : null);
  }

  return {
    handlers: { onClick, onKeyDown, onFocus, onBlur: () => setNoted(null) },
    focused,
    noted,
    offered,
    offer: setOffered,
    wait: (cell: PlacedCell) => {
      wish(cell, "waiting");
      setOffered(null);
    },
    rare,
    keep: () => setRare(null),
    giveUp: (cell: PlacedCell) => {
      wish(cell, "free");
      setRare(null);
    },
    explained,
    explain: setExplained,
    wish,
  };
}

function cellOf(view: WeekView, target: EventTarget): PlacedCell | null {
  const position = target instanceof Element ? target.closest<HTMLElement>("[data-at]")?.dataset.at : undefined;
  return position === undefined ? null : cellAt(view, position);
}
