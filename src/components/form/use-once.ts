"use client";

import type { UseMutateFunction } from "@tanstack/react-query";
import { useRef } from "react";

export type OnceOptions = {
  /** What follows a success is another page or another screen: the act is not offered again meanwhile. */
  leaves?: boolean;
};

/**
 * Starts an act once, however fast the clicks: `isPending` is only true after the next rendering, too late for the second
 * click of a double one. The acts that one component starts through it exclude each other.
 */
export function useOnce({ leaves = false }: OnceOptions = {}) {
  const held = useRef(false);
  return function once<Data, Failure, Variables, Context>(
    mutate: UseMutateFunction<Data, Failure, Variables, Context>,
    variables: Variables,
  ): void {
    if (held.current) return;
    held.current = true;
    mutate(variables, {
      onSuccess: () => {
        held.current = leaves;
      },
      onError: () => {
        held.current = false;
      },
    });
  };
}
