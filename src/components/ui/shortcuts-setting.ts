"use client";

import { useSyncExternalStore } from "react";

const place = "preau.raccourcis";
const changed = "preau:raccourcis";

/** Kept in the browser: the keyboard belongs to the desk, not to the account. */
export function areShortcutsOn(): boolean {
  return window.localStorage.getItem(place) !== "non";
}

export function useShortcutsSetting(): [isOn: boolean, turn: (on: boolean) => void] {
  const isOn = useSyncExternalStore(subscribe, areShortcutsOn, () => true);
  return [isOn, turn];
}

function turn(on: boolean): void {
  if (on) window.localStorage.removeItem(place);
  else window.localStorage.setItem(place, "non");
  window.dispatchEvent(new Event(changed));
}

function subscribe(listener: () => void): () => void {
  window.addEventListener(changed, listener);
  window.addEventListener("storage", listener);
  return () => {
    window.removeEventListener(changed, listener);
    window.removeEventListener("storage", listener);
  };
}

/** Whether keys are for what has the focus: a field or a dialog. */
export function takesKeys(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isField = target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  return isField || target.closest("dialog") !== null;
}
