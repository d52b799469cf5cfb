"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useTransition } from "react";
import type { PinnedWeek } from "./pinned-week";

/** Coming back to a tab fires several events at once: one reading answers them. */
const quietMs = 1_500;

/**
 * Reads the page again: `read(false)` when the server has just answered, `read(true)` when nobody knows whether it
 * can be reached. One reading at a time; a reading asked for during another follows it. `onStart` answers at which
 * address to read, and what to do once it has ended.
 */
export function useReading(onStart: () => PinnedWeek): (unsure: boolean) => void {
  const router = useRouter();
  const [reading, startReading] = useTransition();
  const wanted = useRef(false);
  const lastAt = useRef(0);
  const onEnd = useRef<(() => void) | null>(null);

  const read = useCallback(
    async (unsure: boolean) => {
      if (reading) {
        wanted.current = true;
        return;
      }
      if (unsure && performance.now() - lastAt.current < quietMs) return;
      lastAt.current = performance.now();
      // Next leaves the page when it can't read it again, and the unsaved wishes with it: never without a network.
      if (unsure && !(await isReachable())) return;
      const { address, release } = onStart();
      onEnd.current = release;
      startReading(() => {
        // To Next, a page read under another search is another page, shown from its top: it is gone to without moving.
        if (address !== null) router.replace(address, { scroll: false });
        // Gone to a second time, it would not be read again by itself.
        router.refresh();
      });
    },
    [reading, router, onStart],
  );

  useEffect(() => {
    if (reading) return;
    onEnd.current?.();
    onEnd.current = null;
    if (!wanted.current) return;
    wanted.current = false;
    void read(false);
  }, [reading, read]);

  return read;
}

async function isReachable(): Promise<boolean> {
  try {
    return (await fetch("/icones/preau.svg", { method: "HEAD", cache: "no-store" })).ok;
  } catch {
    return false;
  }
}
