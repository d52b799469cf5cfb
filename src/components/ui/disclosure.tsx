import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";

export type DisclosureProps = { label: ReactNode; children: ReactNode; className?: string };

/** What shows on demand; without script too, it is the browser's own. */
export function Disclosure({ label, children, className }: DisclosureProps) {
  return (
    <details className={`group ${className ?? ""}`}>
      <summary className="inline-flex min-h-11 cursor-pointer list-none items-center gap-2 rounded-champ font-bold text-preau-fort underline underline-offset-4">
        {label}
        <ChevronDown aria-hidden className="size-5 transition-transform group-open:rotate-180" />
      </summary>
      {children}
    </details>
  );
}
