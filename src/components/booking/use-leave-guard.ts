"use client";

import { useEffect } from "react";

const answeredForMs = 2_000;

/**
 * While something is not saved, leaving the planning asks first: by closing the tab, or by a link elsewhere. Back asks
 * nothing, and loses nothing: the other pages of the family go on saving. `keeping`: the addresses that need no
 * question; null when there are none.
 */
export function useLeaveGuard(question: string | null, keeping: string | null) {
  useEffect(() => {
    if (question === null) return;
    // Whoever has just answered is not asked again by the browser, in words that say nothing.
    let answeredAt = Number.NEGATIVE_INFINITY;
    const leave = (event: BeforeUnloadEvent) => {
      if (performance.now() - answeredAt > answeredForMs) event.preventDefault();
    };
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!(link instanceof HTMLAnchorElement) || link.target === "_blank") return;
      if (keeping !== null && link.origin === location.origin && link.pathname.startsWith(keeping)) return;
      if (window.confirm(question)) {
        answeredAt = performance.now();
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("beforeunload", leave);
    document.addEventListener("click", follow, true);
    return () => {
      window.removeEventListener("beforeunload", leave);
      document.removeEventListener("click", follow, true);
    };
  }, [question, keeping]);
}
