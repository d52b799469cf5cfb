import { aService } from "@tests/builders/service";
import { day } from "@/domain/calendar/day";
import { inCommune } from "@/server/db/tenant";
import type { CommuneOnline } from "./families-online";
import type { Product } from "./product";

/** Sixteen families ask at once for the last five places of a day; then all ask again. Answers what is booked after each. */
export async function lastPlaces(
  product: Product,
  commune: CommuneOnline,
): Promise<{ afterOnce: number; afterTwice: number }> {
  const { schoolIds, regieId } = await inCommune(commune.communeId, async (db) => {
    const schools = await db.school.findMany({ select: { id: true } });
    const regie = await db.regie.findFirstOrThrow({ select: { id: true } });
    return { schoolIds: schools.map(({ id }) => id), regieId: regie.id };
  });
  const workshop = await aService(commune.communeId, {
    regieId,
    schoolIds,
    kind: "CHILDCARE",
    position: 9,
    capacityByWeekday: { 1: 5 },
  });
  const ask = () =>
    Promise.all(
      commune.online
        .slice(0, 16)
        .map(({ cookie, childIds }) =>
          product.save(cookie, [
            { childId: childIds[0], serviceId: workshop.id, day: day("2027-03-08"), to: "booked" },
          ]),
        ),
    );
  const booked = () =>
    inCommune(commune.communeId, (db) => db.booking.count({ where: { serviceId: workshop.id, status: "BOOKED" } }));
  await ask();
  const afterOnce = await booked();
  await ask();
  return { afterOnce, afterTwice: await booked() };
}
