import type { ReactNode } from "react";

export type TableFrameProps = { label: string; children: ReactNode };

/**
 * A wide table scrolls inside its frame, reachable by keyboard, and never moves the page. The frame is the place of the
 * words hidden from sight in it too: absolute, they would make the page as wide as the table.
 */
export function TableFrame({ label, children }: TableFrameProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to take the focus (WCAG 2.1.1)
    <section aria-label={label} tabIndex={0} className={frame}>
      {children}
    </section>
  );
}

const frame = "relative overflow-x-auto rounded-carte border border-trait bg-papier";
