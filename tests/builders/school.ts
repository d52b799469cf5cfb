import { v7 as uuid } from "uuid";
import { inCommune } from "@/server/db/tenant";
import { uniqueWord } from "./unique";

export async function aSchool(
  communeId: string,
  { name = uniqueWord("École") } = {},
): Promise<{ id: string; name: string }> {
  const id = uuid();
  await inCommune(communeId, (db) => db.school.create({ data: { id, communeId, name } }));
  return { id, name };
}

type ClassValues = { schoolId: string; name?: string; level?: string; position?: number };

export async function aClass(communeId: string, values: ClassValues): Promise<{ id: string; name: string }> {
  const data = { id: uuid(), communeId, name: "CE1", level: "CE1", position: 0, ...values };
  await inCommune(communeId, (db) => db.schoolClass.create({ data }));
  return { id: data.id, name: data.name };
}
