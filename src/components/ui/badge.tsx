import type { ReactNode } from "react";

const tones = {
  green: "bg-preau-pale text-preau-fort",
  yellow: "bg-soleil-pale text-soleil-fort",
  red: "bg-brique-pale text-brique",
  blue: "bg-ciel-pale text-ciel",
  grey: "bg-craie text-ardoise",
};

export type BadgeProps = { tone: keyof typeof tones; children: ReactNode };

export function Badge({ tone, children }: BadgeProps) {
  return (
    <span className={`inline-flex items-center gap-1.5 rounded-pastille px-3 py-1 text-sm font-bold ${tones[tone]}`}>
      {children}
    </span>
  );
}
