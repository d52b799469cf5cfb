"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

export type RefreshEveryProps = { seconds: number };

/** Reads the page again from time to time, while something on it moves by itself; not while its tab is hidden. */
export function RefreshEvery({ seconds }: RefreshEveryProps) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible" && navigator.onLine) router.refresh();
    }, seconds * 1000);
    return () => clearInterval(timer);
  }, [router, seconds]);
  return null;
}
