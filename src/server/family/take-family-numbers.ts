import type { Db } from "@/server/db/tenant";

/** The first of `count` new family numbers; whoever else creates families here waits until this transaction ends. */
export async function takeFamilyNumbers(db: Db, communeId: string, count: number): Promise<number> {
  await db.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${communeId}, 1))::text`;
  const { _max } = await db.family.aggregate({ where: { communeId }, _max: { number: true } });
  const first = (_max.number ?? 0) + 1;
  if (first + count > 2_147_483_647) throw new Error("No family number is left");
  return first;
}
