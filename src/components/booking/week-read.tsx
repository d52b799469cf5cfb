"use client";

import { useEffect } from "react";
import type { WeekView } from "@/domain/booking/week-view";
import { usePlanningSession } from "./planning-session";

export type WeekReadProps = { view: WeekView };

/** Tells the session that a reading of the week is on screen, whether or not it has cells. */
export function WeekRead({ view }: WeekReadProps) {
  const { hasRead } = usePlanningSession();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new reading of the week, and nothing else
  useEffect(() => hasRead(view.monday), [view]);
  return null;
}
