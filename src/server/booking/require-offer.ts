import type { ServiceFacts } from "@/domain/booking/service-inputs";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";

/** Refuses NOT_FOUND when a school or the régie is not one of the commune, NAME_TAKEN when a service has that name. */
export async function requireOffer(
  db: Db,
  communeId: string,
  { name, schoolIds, regieId, id }: Pick<ServiceFacts, "name" | "schoolIds" | "regieId"> & { id: string | null },
): Promise<void> {
  const schools = await db.school.count({ where: { communeId, id: { in: schoolIds } } });
  const regies = await db.regie.count({ where: { communeId, id: regieId } });
  if (schools !== new Set(schoolIds).size || regies === 0) throw new RefusedError({ code: "NOT_FOUND" });
  const namesake = await db.service.findFirst({
    where: { communeId, name: { equals: name, mode: "insensitive" }, ...(id === null ? {} : { id: { not: id } }) },
    select: { id: true },
  });
  if (namesake) throw new RefusedError({ code: "NAME_TAKEN", name });
}
