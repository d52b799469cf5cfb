import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";
import type { FamilyActor } from "./family-actor";
import { recordAct } from "./record-act";
import { holdChildren, requireChildOf } from "./require-family";

/**
 * Deletes the file of a child that was made by mistake, with its class, its care and its contacts. Refuses
 * CHILD_FILE_IN_USE once anything was ever booked for the child, whom invoices may name, or when another household has
 * it; and NOT_FOUND.
 */
export async function removeChild(
  db: Db,
  actor: FamilyActor,
  { familyId, id }: { familyId: string; id: string },
): Promise<void> {
  const { communeId } = actor;
  await requireChildOf(db, { communeId, familyId, childId: id });
  // Held first: a booking made at the same moment waits, and is then refused with the child gone.
  await holdChildren(db, communeId, [id]);
  const ofChild = { communeId, childId: id };
  const households = await db.childFamily.count({ where: ofChild });
  const bookings = await bookingsEver(db, id);
  if (households > 1 || bookings > 0) throw new RefusedError({ code: "CHILD_FILE_IN_USE", bookings, households });
  await db.custodyPattern.deleteMany({ where: ofChild });
  await db.contact.deleteMany({ where: ofChild });
  await db.enrolment.deleteMany({ where: ofChild });
  await db.childFamily.deleteMany({ where: ofChild });
  await db.child.deleteMany({ where: { id, communeId } });
  await recordAct(db, actor, "child-removed", familyId, { childId: id });
}

/** What was booked for a child, once or still: its events outlive a booking that a merge replaced. */
async function bookingsEver(db: Db, childId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ bookings: number }[]>`
    SELECT count(*)::int AS bookings FROM (
      SELECT service_id, day FROM booking WHERE child_id = ${childId}::uuid
      UNION SELECT service_id, day FROM booking_event WHERE child_id = ${childId}::uuid) ever`;
  return row?.bookings ?? 0;
}
