"use client";

import { type ReactNode, useEffect, useRef } from "react";

export type StepHeadingProps = { children: ReactNode };

/** Takes the focus when its step comes on screen: the button that led to it is gone, and the focus with it. */
export function StepHeading({ children }: StepHeadingProps) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <h3 ref={ref} tabIndex={-1} className="font-bold">
      {children}
    </h3>
  );
}
