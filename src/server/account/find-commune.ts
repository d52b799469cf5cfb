import type { Db } from "@/server/db/tenant";

export type FoundCommune = { id: string; hostName: string | null };

/**
 * The commune a visitor speaks to: the one of this host name, else the only one of the installation, else the one
 * they chose. Null: they have to choose.
 */
export async function findCommune(db: Db, host: string, chosenId?: string): Promise<FoundCommune | null> {
  const select = { id: true, hostName: true };
  const byHost = await db.commune.findUnique({ where: { hostName: host.toLowerCase() }, select });
  if (byHost) return byHost;
  const communes = await db.commune.findMany({ select, take: 2 });
  if (communes.length < 2) return communes[0] ?? null;
  return chosenId ? db.commune.findUnique({ where: { id: chosenId }, select }) : null;
}
