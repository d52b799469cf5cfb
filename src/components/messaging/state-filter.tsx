import Link from "next/link";
import type { EmailState } from "@/domain/account/inputs";
import { stateWords } from "./email-words";

const order: EmailState[] = ["FAILED", "QUEUED", "KEPT", "SENT"];

export type StateFilterProps = { state: EmailState | undefined; counts: Record<EmailState, number> };

/** All messages, or those in one state, each with its number. */
export function StateFilter({ state, counts }: StateFilterProps) {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const links = [
    { href: "/admin/courriels", label: `Tous (${all})`, here: state === undefined },
    ...order.map((one) => ({
      href: `/admin/courriels?etat=${one}`,
      label: `${stateWords[one].label} (${counts[one]})`,
      here: state === one,
    })),
  ];
  return (
    <nav aria-label="Filtrer par état">
      <ul className="flex flex-wrap gap-2">
        {links.map(({ href, label, here }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              aria-current={here ? "page" : undefined}
              className={`inline-flex min-h-11 items-center rounded-pastille border-2 px-4 font-bold ${
                here ? "border-preau bg-preau-pale text-preau-fort" : "border-trait bg-papier hover:border-bord"
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
