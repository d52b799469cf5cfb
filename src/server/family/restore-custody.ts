import type { Db } from "@/server/db/tenant";
import type { MergeToUndo } from "./merge-to-undo";

/** Custody as it was before a merge; that of a child whose file was deleted since does not come back. */
export async function restoreCustody(
  db: Db,
  communeId: string,
  { fromId, intoId, custodyMoved, custodyGone }: MergeToUndo,
): Promise<void> {
  await db.$executeRaw`
    UPDATE custody_pattern SET
      first_family_id = CASE WHEN first_family_id = ${intoId}::uuid THEN ${fromId}::uuid ELSE first_family_id END,
      second_family_id = CASE WHEN second_family_id = ${intoId}::uuid THEN ${fromId}::uuid ELSE second_family_id END
    WHERE commune_id = ${communeId}::uuid AND child_id = ANY (${custodyMoved}::uuid[])`;
  await db.custodyException.updateMany({
    where: { communeId, familyId: intoId, childId: { in: custodyMoved } },
    data: { familyId: fromId },
  });
  const gone = JSON.stringify(custodyGone);
  await db.$executeRaw`
    INSERT INTO custody_pattern SELECT (jsonb_populate_record(NULL::custody_pattern, kept)).*
    FROM jsonb_array_elements(${gone}::jsonb) AS kept JOIN child ch ON ch.id::text = kept ->> 'child_id'
    ON CONFLICT DO NOTHING`;
  await db.$executeRaw`
    INSERT INTO custody_exception SELECT (jsonb_populate_record(NULL::custody_exception, exception)).*
    FROM jsonb_array_elements(${gone}::jsonb) AS kept JOIN child ch ON ch.id::text = kept ->> 'child_id',
      jsonb_array_elements(kept -> 'exceptions') AS exception
    ON CONFLICT DO NOTHING`;
}
