import { capacityOn } from "@/domain/booking/capacity";
import { takenLookup } from "@/domain/booking/cell-key";
import { cellRules } from "@/domain/booking/cell-rules";
import { changeRefusal } from "@/domain/booking/change-refusal";
import { enrolledClassOn } from "@/domain/booking/enrolled-class";
import type { PromoteInput } from "@/domain/booking/staff-inputs";
import { reasonText } from "@/domain/booking/staff-reason";
import { staffRules } from "@/domain/booking/staff-rules";
import { wallClock } from "@/domain/calendar/french-days";
import { recordAudit } from "@/server/audit";
import { dayToColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";
import { holdServiceDays } from "./count-places";
import { loadSaveFacts } from "./save-facts";
import type { StaffAuthor } from "./staff-author";
import { writeBookings } from "./write-bookings";

/**
 * Books a child who waits. A free place goes to the first of the queue without a word; passing over those before, or
 * the limit, needs a reason; a place beyond the last one needs `overbook` and a reason. A closed day is refused. The
 * family is told at once, and reads the reason. Refuses NOT_WAITING, REASON_REQUIRED, SERVICE_FULL, NO_SERVICE.
 */
export async function promoteWaiting(
  db: Db,
  author: StaffAuthor,
  { childId, serviceId, day, reason, overbook }: PromoteInput,
): Promise<{ overbooked: boolean }> {
  const { communeId, accountId, now, timeZone, address } = author;
  const waiting = await db.booking.findFirst({
    where: { communeId, childId, serviceId, day: dayToColumn(day), status: "WAITING" },
    select: { familyId: true },
  });
  if (!waiting) throw new RefusedError({ code: "NOT_WAITING", day });
  const { familyId } = waiting;
  const cell = { childId, serviceId, day };
  const today = wallClock(now.toString(), timeZone).day;
  const facts = await loadSaveFacts(db, { communeId, familyId, today, cells: [cell] });
  const { taken, queue } = await holdServiceDays(db, communeId, [cell]);
  const rank = queue.findIndex((one) => one.childId === childId);
  const child = facts.children.find(({ id }) => id === childId);
  const service = facts.services.find(({ id }) => id === serviceId);
  if (rank < 0 || !child || !service) throw new RefusedError({ code: "NOT_WAITING", day });

  const rules = staffRules(cellRules(facts.calendar, now), reason !== null);
  const place = enrolledClassOn(child, day, facts.calendar);
  const refusal = changeRefusal(rules, service, place, day, "waiting", null);
  if (refusal || !place) throw new RefusedError(refusal ?? { code: "NOT_ENROLLED", day });
  const capacity = capacityOn(service, day);
  const isFull = capacity !== null && takenLookup(taken)(cell) >= capacity;
  if (isFull && !overbook) throw new RefusedError({ code: "SERVICE_FULL", day });
  if ((isFull || rank > 0) && reason === null) throw new RefusedError({ code: "REASON_REQUIRED", day });

  await writeBookings(db, { ...author, onBehalfOf: familyId }, [
    {
      ...cell,
      familyId,
      from: "waiting",
      to: "booked",
      late: rules.limit("book", service, place, day).late,
      // From the waiting list the family is told at once that a place is free; it is not, beyond the last one.
      origin: isFull ? "STAFF" : "WAITING_LIST",
      accountId,
      reason: reason && reasonText(reason),
    },
  ]);
  await recordAudit(db, {
    communeId,
    now,
    accountId,
    address,
    action: "waiting-child-promoted",
    subjectId: childId,
    facts: { serviceId, day, fromRank: rank + 1, overbooked: isFull },
  });
  return { overbooked: isFull };
}
