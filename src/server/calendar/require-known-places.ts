import type { Closure } from "@/domain/calendar/closures";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";

/** Refuses NOT_FOUND when the school, the class (of that school) or the service is not one of the commune. */
export async function requireKnownPlaces(
  db: Db,
  communeId: string,
  { schoolId, classId, serviceId }: Pick<Closure, "schoolId" | "classId" | "serviceId">,
): Promise<void> {
  const [known] = await db.$queryRaw<{ all: boolean }[]>`
    SELECT (${schoolId}::uuid IS NULL OR EXISTS (
        SELECT FROM school o WHERE o.id = ${schoolId}::uuid AND o.commune_id = ${communeId}::uuid))
      AND (${classId}::uuid IS NULL OR EXISTS (
        SELECT FROM school_class k WHERE k.id = ${classId}::uuid AND k.commune_id = ${communeId}::uuid
          AND (${schoolId}::uuid IS NULL OR k.school_id = ${schoolId}::uuid)))
      AND (${serviceId}::uuid IS NULL OR EXISTS (
        SELECT FROM service s WHERE s.id = ${serviceId}::uuid AND s.commune_id = ${communeId}::uuid)) AS all`;
  if (!known?.all) throw new RefusedError({ code: "NOT_FOUND" });
}
