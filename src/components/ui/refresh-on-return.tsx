"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Reads the page again when somebody comes back to its tab: what others changed meanwhile is seen. */
export function RefreshOnReturn() {
  const router = useRouter();
  useEffect(() => {
    function refresh() {
      if (document.visibilityState === "visible" && navigator.onLine) router.refresh();
    }
    document.addEventListener("visibilitychange", refresh);
    return () => document.removeEventListener("visibilitychange", refresh);
  }, [router]);
  return null;
}
