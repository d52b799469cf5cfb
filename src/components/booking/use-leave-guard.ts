"use client";

import { useEffect } from "react";

/**
 * While something is not saved, leaving the planning asks first: by closing the tab, or by a link elsewhere. Back asks
 * nothing, and loses nothing: the other pages of the family go on saving. `keeping`: the addresses that need no
 * question; null when there are none.
 */
export function useLeaveGuard(question: string | null, keeping: string | null) {
  useEffect(() => {
    if (question === null) return;
    const leave = (event: BeforeUnloadEvent) => event.preventDefault();
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!(link instanceof HTMLAnchorElement) || link.target === "_blank") return;
      if (keeping !== null && link.origin === location.origin && link.pathname.startsWith(keeping)) return;
      if (window.confirm(question)) return;
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
