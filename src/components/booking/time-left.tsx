"use client";

import { frenchDuration } from "@/domain/calendar/french-days";
import { useServerNow } from "./use-server-now";

export type TimeLeftProps = { readAt: string; until: string };

/** "1 h 52", going down by itself, to "0 min". */
export function TimeLeft({ readAt, until }: TimeLeftProps) {
  const now = useServerNow(readAt);
  return <span className="tabular-nums">{now < until ? frenchDuration(now, until) : "0\u00A0min"}</span>;
}
