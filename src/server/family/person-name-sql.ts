import { Prisma } from "@/server/db/generated/client";

/**
 * How somebody is addressed, "Camille Martin", from a guardian `g` or a child `ch`; first names may be missing. As
 * `personName` does outside SQL.
 */
export function personNameSql(row: "g" | "ch"): Prisma.Sql {
  return Prisma.raw(`concat_ws(' ', nullif(${row}.first_names, ''), coalesce(${row}.usage_name, ${row}.birth_name))`);
}
