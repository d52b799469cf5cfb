import type { ReactNode } from "react";

export type FactListProps = { facts: { name: string; value: ReactNode }[] };

/** Names and values, one under the other on a phone. */
export function FactList({ facts }: FactListProps) {
  return (
    <dl className="grid gap-2">
      {facts.map(({ name, value }) => (
        <div key={name} className="grid gap-x-4 sm:grid-cols-[8rem_minmax(0,1fr)]">
          <dt className="text-sm text-ardoise">{name}</dt>
          <dd className="[overflow-wrap:anywhere]">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
