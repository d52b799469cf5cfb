"use client";

import { useEffect, useState } from "react";

const QUIET_MS = 400;

/** The value once it stopped changing for a moment: what is typed is not asked letter by letter. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), QUIET_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
