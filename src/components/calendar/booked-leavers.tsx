import Link from "next/link";
import { planningOf, weekHref } from "@/components/booking/planning-hrefs";
import type { BookedLeaver } from "@/domain/refusal";

export type BookedLeaversProps = { leavers: readonly BookedLeaver[] };

/** Where the bookings of children who leave are cancelled: the planning of who booked, at the first of these days. */
export function BookedLeavers({ leavers }: BookedLeaversProps) {
  return (
    <ul className="grid gap-1">
      {leavers.map(({ childId, name, familyId, firstDay }) => (
        <li key={`${childId} ${familyId}`}>
          <Link
            href={weekHref(firstDay, planningOf(familyId))}
            prefetch={false}
            className="inline-block py-1 underline"
          >
            Planning de {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
