import { randomInt } from "node:crypto";
import { identifierBase } from "@/domain/account/identifier-base";
import type { Db } from "@/server/db/tenant";

/** A number after the name, which people can say on the telephone. */
const numbered = (base: string) => `${base}-${randomInt(1000, 10_000)}`;

/**
 * One identifier for each name, that nobody has in the commune, in the order of the names. The transaction keeps
 * others from choosing at the same time.
 */
export async function freeIdentifiers(db: Db, communeId: string, names: readonly string[]): Promise<string[]> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('identifiers ' || ${communeId}, 0))`;
  const chosen: string[] = [];
  const used = new Set<string>();
  let waiting = names.map((name, index) => ({ index, base: identifierBase(name) }));
  // Each round asks the database once; two names rarely draw the same number, so rounds are few.
  while (waiting.length > 0) {
    const drawn = waiting.map(({ index, base }) => ({ index, base, key: numbered(base) }));
    const taken = await db.account.findMany({
      where: { communeId, identifierKey: { in: drawn.map(({ key }) => key) } },
      select: { identifierKey: true },
    });
    for (const { identifierKey } of taken) used.add(identifierKey);
    waiting = drawn.filter(({ index, key }) => {
      if (used.has(key)) return true;
      used.add(key);
      chosen[index] = key;
      return false;
    });
  }
  return chosen;
}
