import type { Db } from "@/server/db/tenant";

/** What a service is offered to and paid through. */
export type Offer = {
  schools: { id: string; name: string }[];
  regies: { id: string; code: string; name: string }[];
};

export async function readOffer(db: Db, communeId: string): Promise<Offer> {
  const schools = await db.school.findMany({
    where: { communeId },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const regies = await db.regie.findMany({
    where: { communeId },
    select: { id: true, code: true, name: true },
    orderBy: { code: "asc" },
  });
  return { schools, regies };
}
