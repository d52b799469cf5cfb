import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";

export type AccountSectionProps = {
  id: string;
  title: string;
  summary: ReactNode;
  action: string;
  children: ReactNode;
};

/** What is so today, and a form that opens on demand (without script: it is the browser's own disclosure). */
export function AccountSection({ id, title, summary, action, children }: AccountSectionProps) {
  return (
    <Card labelledBy={id}>
      <h2 id={id}>{title}</h2>
      <div className="mt-1 text-ardoise">{summary}</div>
      <details className="group mt-2">
        <summary className="inline-flex min-h-11 cursor-pointer list-none items-center gap-2 rounded-champ font-bold text-preau-fort underline underline-offset-4">
          {action}
          <ChevronDown aria-hidden className="size-5 transition-transform group-open:rotate-180" />
        </summary>
        <div className="mt-3 max-w-md">{children}</div>
      </details>
    </Card>
  );
}
