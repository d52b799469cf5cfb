"use client";

import { useEffect } from "react";

/** While something is not saved, leaving the planning asks first: by closing the tab, or by a link elsewhere. */
export function useLeaveGuard(question: string | null, planning: string) {
  useEffect(() => {
    if (question === null) return;
    const leave = (event: BeforeUnloadEvent) => event.preventDefault();
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!(link instanceof HTMLAnchorElement) || link.target === "_blank") return;
      // Weeks and months keep the queue: it goes on saving.
      if (link.origin === location.origin && link.pathname.startsWith(planning)) return;
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
  }, [question, planning]);
}
