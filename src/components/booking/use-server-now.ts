"use client";

import { useEffect, useState } from "react";

/**
 * The server's clock, in ISO: what it said when the page was read, moved on by the time spent since. The browser's
 * own clock is never asked, because it may be wrong and the limit is the server's.
 */
export function useServerNow(readAt: string, everyMs = 10_000): string {
  const [now, setNow] = useState(readAt);
  useEffect(() => {
    const startedAt = performance.now();
    const tick = () => setNow(new Date(Date.parse(readAt) + performance.now() - startedAt).toISOString());
    tick();
    const timer = setInterval(tick, everyMs);
    return () => clearInterval(timer);
  }, [readAt, everyMs]);
  return now;
}
