import type { EmailState } from "@/domain/account/inputs";
import type { Db } from "@/server/db/tenant";
import { ownFamilies } from "./own-families-sql";

export type FamilyEmail = { id: string; template: string; toAddress: string; state: EmailState; createdAt: string };

/** The last messages sent to a family, or to those merged into it. */
export async function readFamilyEmails(
  db: Db,
  { communeId, familyId }: { communeId: string; familyId: string },
): Promise<FamilyEmail[]> {
  const rows = await db.email.findMany({
    where: { communeId, familyId: { in: await ownFamilies(db, familyId) } },
    orderBy: { createdAt: "desc" },
    take: 20,
    select: { id: true, template: true, toAddress: true, state: true, createdAt: true },
  });
  return rows.map(({ createdAt, ...email }) => ({ ...email, createdAt: createdAt.toISOString() }));
}
