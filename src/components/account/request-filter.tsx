import Link from "next/link";
import { type ShownRequestState, shownRequestStates } from "@/domain/account/request-state";
import { requestWords } from "./request-words";

export type RequestFilterProps = { state: ShownRequestState; counts: Record<ShownRequestState, number> };

/** The requests in each state, with their number. */
export function RequestFilter({ state, counts }: RequestFilterProps) {
  return (
    <nav aria-label="Filtrer par état" className="print:hidden">
      <ul className="flex flex-wrap gap-2">
        {shownRequestStates.map((one) => (
          <li key={one}>
            <Link
              href={`/admin/demandes?etat=${requestWords[one].slug}`}
              prefetch={false}
              aria-current={one === state ? "page" : undefined}
              className={`inline-flex min-h-11 items-center rounded-pastille border-2 px-4 font-bold ${
                one === state
                  ? "border-preau bg-preau-pale text-preau-fort"
                  : "border-trait bg-papier hover:border-bord"
              }`}
            >
              {requestWords[one].plural} ({counts[one]})
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
