import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/server/db/tenant";
import { addresseesOf } from "@/server/family/family-addresses";
import { queueEmails } from "@/server/queue-emails";

type Asking = { communeId: string; now: Temporal.Instant; year: { id: string; label: string } };
type Told = { familyId: string; children: { childName: string; className: string | null }[] };

/**
 * Asks the open families of the children whose class changed to confirm their dossier: one message a family and address,
 * with all its children that were decided, as they are now enrolled.
 */
export async function askToConfirm(
  db: Db,
  { communeId, now, year }: Asking,
  { decided, changed }: { decided: readonly string[]; changed: readonly string[] },
): Promise<{ families: number; messages: number }> {
  if (changed.length === 0) return { families: 0, messages: 0 };
  const families = await db.$queryRaw<Told[]>`
    SELECT cf.family_id::text AS "familyId",
      json_agg(json_build_object('childName', ch.first_names, 'className', k.name) ORDER BY ch.birth_day) AS children
    FROM child_family cf
    JOIN child ch ON ch.id = cf.child_id
    LEFT JOIN enrolment e ON e.child_id = ch.id AND e.school_year_id = ${year.id}::uuid
    LEFT JOIN school_class k ON k.id = e.class_id
    WHERE cf.child_id = ANY(${decided}::uuid[]) AND cf.family_id IN (
      SELECT f.id FROM child_family own JOIN family f ON f.id = own.family_id AND f.closed_at IS NULL
      WHERE own.child_id = ANY(${changed}::uuid[]))
    GROUP BY cf.family_id`;
  const childrenOf = new Map(families.map(({ familyId, children }) => [familyId, children]));
  const addressees = await addresseesOf(db, [...childrenOf.keys()]);
  await queueEmails(
    db,
    now,
    addressees.map(({ familyId, to, displayName }) => {
      const data = { displayName, label: year.label, children: childrenOf.get(familyId) ?? [] };
      return { communeId, familyId, to, template: "school-year-opened" as const, data };
    }),
  );
  return { families: new Set(addressees.map(({ familyId }) => familyId)).size, messages: addressees.length };
}
