import type { MergeInput } from "@/domain/family/merge-inputs";
import type { AuditedValue } from "@/server/audit";
import type { Db } from "@/server/db/tenant";

/**
 * The kept family takes the place of the other in custody patterns; a pattern between the two means nothing any more and
 * is taken away. Answers what undoing needs.
 */
export async function mergeCustody(
  db: Db,
  communeId: string,
  { fromId, intoId }: MergeInput,
): Promise<{ custodyMoved: string[]; custodyGone: AuditedValue[] }> {
  const gone = await db.$queryRaw<{ kept: AuditedValue }[]>`
    SELECT to_jsonb(cu) || jsonb_build_object('exceptions', coalesce((
      SELECT jsonb_agg(to_jsonb(x)) FROM custody_exception x WHERE x.child_id = cu.child_id), '[]')) AS kept
    FROM custody_pattern cu
    WHERE cu.commune_id = ${communeId}::uuid
      AND ${fromId}::uuid IN (cu.first_family_id, cu.second_family_id)
      AND ${intoId}::uuid IN (cu.first_family_id, cu.second_family_id)`;
  await db.$executeRaw`
    DELETE FROM custody_pattern cu
    WHERE cu.commune_id = ${communeId}::uuid
      AND ${fromId}::uuid IN (cu.first_family_id, cu.second_family_id)
      AND ${intoId}::uuid IN (cu.first_family_id, cu.second_family_id)`;
  const moved = await db.$queryRaw<{ child_id: string }[]>`
    UPDATE custody_pattern SET
      first_family_id = CASE WHEN first_family_id = ${fromId}::uuid THEN ${intoId}::uuid ELSE first_family_id END,
      second_family_id = CASE WHEN second_family_id = ${fromId}::uuid THEN ${intoId}::uuid ELSE second_family_id END
    WHERE commune_id = ${communeId}::uuid AND ${fromId}::uuid IN (first_family_id, second_family_id)
    RETURNING child_id`;
  await db.custodyException.updateMany({ where: { communeId, familyId: fromId }, data: { familyId: intoId } });
  return { custodyMoved: moved.map(({ child_id }) => child_id), custodyGone: gone.map(({ kept }) => kept) };
}
