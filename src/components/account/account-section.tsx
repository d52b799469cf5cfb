import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";

export type AccountSectionProps = {
  id: string;
  title: string;
  summary: ReactNode;
  action: string;
  children: ReactNode;
};

/** What is so today, and a form that opens on demand. */
export function AccountSection({ id, title, summary, action, children }: AccountSectionProps) {
  return (
    <Card labelledBy={id}>
      <h2 id={id}>{title}</h2>
      <div className="mt-1 text-ardoise">{summary}</div>
      <Disclosure label={action} className="mt-2">
        <div className="mt-3 max-w-md">{children}</div>
      </Disclosure>
    </Card>
  );
}
