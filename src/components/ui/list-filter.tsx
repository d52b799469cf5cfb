import type { ReactNode } from "react";
import { Button } from "./button";

export type ListFilterProps = {
  action: string;
  /** What the list keeps of its address while it is filtered: its order. */
  kept?: Readonly<Record<string, string | null | undefined>>;
  children: ReactNode;
};

/** What narrows a list; a form like any other, so that it works before the page is awake. */
export function ListFilter({ action, kept = {}, children }: ListFilterProps) {
  return (
    <search aria-label="Filtrer la liste">
      <form action={action} className="flex flex-wrap items-end gap-3 print:hidden">
        {Object.entries(kept).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        {children}
        <Button type="submit" look="secondary">
          Filtrer
        </Button>
      </form>
    </search>
  );
}
