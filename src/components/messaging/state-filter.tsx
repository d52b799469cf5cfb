import Link from "next/link";
import type { EmailState } from "@/domain/account/inputs";
import { emailStateLabels } from "@/domain/messaging/email-labels";
import { countedWords } from "@/domain/messaging/outbox-input";

const order: EmailState[] = ["FAILED", "QUEUED", "KEPT", "SENT"];

export type StateFilterProps = {
  /** null: all of them. */
  state: EmailState | null;
  counts: Record<EmailState, number>;
  hrefFor: (state: EmailState | null) => string;
};

/** All messages, or those in one state, each with its number. */
export function StateFilter({ state, counts, hrefFor }: StateFilterProps) {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const links = [
    { value: null, label: `Tous (${countedWords(all)})` },
    ...order.map((value) => ({ value, label: `${emailStateLabels[value]} (${countedWords(counts[value])})` })),
  ];
  return (
    <nav aria-label="Filtrer par état" className="print:hidden">
      <ul className="flex flex-wrap gap-2">
        {links.map(({ value, label }) => (
          <li key={label}>
            <Link
              href={hrefFor(value)}
              prefetch={false}
              scroll={false}
              aria-current={state === value ? "page" : undefined}
              className={`inline-flex min-h-11 items-center rounded-pastille border-2 px-4 font-bold ${
                state === value
                  ? "border-preau bg-preau-pale text-preau-fort"
                  : "border-trait bg-papier hover:border-bord"
              }`}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
