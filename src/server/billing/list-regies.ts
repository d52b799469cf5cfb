import type { Db } from "@/server/db/tenant";

/** The régies of a commune, with the names of the services that are paid through each. */
export async function listRegies(db: Db, communeId: string) {
  const rows = await db.regie.findMany({
    where: { communeId },
    select: {
      id: true,
      code: true,
      name: true,
      chequeWording: true,
      services: { select: { name: true }, orderBy: { position: "asc" } },
    },
    orderBy: [{ name: "asc" }, { code: "asc" }],
  });
  return rows.map(({ services, ...regie }) => ({ ...regie, serviceNames: services.map(({ name }) => name) }));
}
