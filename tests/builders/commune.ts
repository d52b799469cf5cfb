import { v7 as uuid } from "uuid";
import type { Prisma } from "@/server/db/generated/client";
import { inTransaction } from "@/server/db/tenant";
import { uniqueWord } from "./unique";

export type CommuneValues = Partial<Prisma.CommuneCreateManyInput>;

/** A commune with nothing in it: no school, no calendar, nobody. */
export async function aCommune(
  values: CommuneValues = {},
): Promise<{ id: string; name: string; hostName: string | null }> {
  const data = {
    id: uuid(),
    name: uniqueWord("Commune"),
    inseeCode: "99999",
    timeZone: "Europe/Paris",
    schoolZone: "A",
    holidayRegion: "metropole",
    address: "1 place de la Mairie, 99999 Invention",
    phone: "+33100000000",
    email: `${uniqueWord("mairie")}@example.invalid`,
    openingHours: "Du lundi au vendredi, de 9 h à 12 h",
    ...values,
  };
  await inTransaction((db) => db.commune.create({ data }));
  return { id: data.id, name: data.name, hostName: data.hostName ?? null };
}
