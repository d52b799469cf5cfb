import type { IsoDate } from "@/domain/calendar/day";
import type { Db } from "@/server/db/tenant";
import { type ListedSchool, listSchools } from "./list-schools";

/** What a closure can be about. */
export async function listPlaces(
  db: Db,
  asked: { communeId: string; today: IsoDate },
): Promise<{ schools: ListedSchool[]; services: { id: string; name: string }[] }> {
  const schools = await listSchools(db, asked);
  const services = await db.service.findMany({
    where: { communeId: asked.communeId },
    select: { id: true, name: true },
    orderBy: [{ position: "asc" }, { startsAt: "asc" }, { id: "asc" }],
  });
  return { schools, services };
}
