import type { Temporal } from "temporal-polyfill";
import { prisma } from "@/server/db/client";
import { instantToColumn } from "@/server/db/dates";
import { inCommune } from "@/server/db/tenant";

/** Long enough to print again after a paper jam. */
const lettersKept = { hours: 24 };
/** Long enough to mend a file and compare. */
const importsKept = { hours: 24 * 7 };

/** Forgets letters whose codes could be read again, and files of families that were imported or left. */
export async function sweepFiles(now: Temporal.Instant): Promise<void> {
  const communes = await prisma.commune.findMany({ select: { id: true } });
  for (const { id: communeId } of communes) {
    await inCommune(communeId, async (db) => {
      await db.letterBatch.deleteMany({ where: { createdAt: { lte: instantToColumn(now.subtract(lettersKept)) } } });
      await db.familyImport.deleteMany({ where: { createdAt: { lte: instantToColumn(now.subtract(importsKept)) } } });
    });
  }
}
