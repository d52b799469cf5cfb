"use client";

import { useEffect } from "react";
import { areShortcutsOn, takesKeys } from "@/components/ui/shortcuts-setting";

/**
 * The keys of the staff's pages. A link says by `aria-keyshortcuts` which arrow follows it; Ctrl or Cmd with Enter sends
 * the form one is in. What is a single key can be turned off (WCAG 2.1.4).
 */
export function StaffShortcuts() {
  useEffect(() => {
    document.addEventListener("keydown", followArrow);
    document.addEventListener("keydown", sendForm);
    return () => {
      document.removeEventListener("keydown", followArrow);
      document.removeEventListener("keydown", sendForm);
    };
  }, []);
  return null;
}

function followArrow(event: KeyboardEvent): void {
  if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented) return;
  if (takesKeys(event.target) || isScrolled(event.target) || !areShortcutsOn()) return;
  const link = document.querySelector<HTMLElement>(`main a[aria-keyshortcuts="${event.key}"]`);
  if (!link) return;
  event.preventDefault();
  link.click();
}

/** In a wide table, arrows show what is beside. */
function isScrolled(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("[tabindex='0']") !== null;
}

function sendForm(event: KeyboardEvent): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
  const form = event.target instanceof HTMLElement ? event.target.closest("form") : null;
  // Its own button, the last one: it knows whether the form is being sent already.
  const button = [...(form?.querySelectorAll<HTMLElement>("button[type=submit]") ?? [])].at(-1);
  if (!button) return;
  event.preventDefault();
  button.click();
}
