"use client";

import { usePathname } from "next/navigation";
import { usePlanningSession } from "./planning-session";
import { SaveLine } from "./save-line";

/** What the planning has not saved yet, told on the pages one reaches with Back: it is still being sent. */
export function UnsavedElsewhere() {
  const { means, status } = usePlanningSession();
  const isPlanning = usePathname().startsWith(means.planning);
  return isPlanning || status.kind === "saved" ? null : <SaveLine />;
}
