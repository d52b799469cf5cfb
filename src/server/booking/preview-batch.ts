import type { BatchInput } from "@/domain/booking/batch-input";
import { type BatchPlan, planBatch } from "@/domain/booking/batch-plan";
import type { TakenPlaces } from "@/domain/booking/planning-facts";
import { daysFrom } from "@/domain/calendar/day-arithmetic";
import { wallClock } from "@/domain/calendar/french-days";
import type { Db } from "@/server/db/tenant";
import { addresseesOf } from "@/server/family/family-addresses";
import { loadBatchFacts } from "./batch-facts";
import type { StaffAuthor } from "./staff-author";

export type BatchPreview = Omit<BatchPlan, "changes"> & {
  /** Cells that change. */
  changes: number;
  children: number;
  families: number;
  /** E-mail addresses of these families, and families that have none. */
  addresses: number;
  familiesWithoutAddress: number;
  /** Of the running days, those before today. */
  pastDays: number;
};

/** What a batch would do, in numbers; nothing is written, and places may go meanwhile. */
export async function previewBatch(
  db: Db,
  { communeId, now, timeZone }: Pick<StaffAuthor, "communeId" | "now" | "timeZone">,
  input: BatchInput,
): Promise<BatchPreview> {
  const days = daysFrom(input.from, input.until);
  const taken = await db.$queryRaw<TakenPlaces[]>`
    SELECT b.service_id AS "serviceId", b.day::text AS "day", count(*)::int AS "taken"
    FROM booking b
    WHERE b.commune_id = ${communeId}::uuid AND b.service_id = ${input.serviceId}::uuid AND b.day = ANY(${days}::date[])
      AND b.status = 'BOOKED'
    GROUP BY b.service_id, b.day`;
  const { changes, ...plan } = planBatch(await loadBatchFacts(db, communeId, input, taken), input);
  const familyIds = [...new Set(changes.map(({ familyId }) => familyId))];
  const addressees = await addresseesOf(db, familyIds);
  const today = wallClock(now.toString(), timeZone).day;
  return {
    ...plan,
    changes: changes.length,
    children: new Set(changes.map(({ childId }) => childId)).size,
    families: familyIds.length,
    addresses: addressees.length,
    familiesWithoutAddress: familyIds.length - new Set(addressees.map(({ familyId }) => familyId)).size,
    pastDays: plan.runningDays.filter((day) => day < today).length,
  };
}
