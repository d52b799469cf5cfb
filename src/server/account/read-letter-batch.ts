import { recordAudit } from "@/server/audit";
import { decryptBytes } from "@/server/encryption";
import { RefusedError } from "@/server/refused-error";
import type { Acting } from "./acting-account";

/** Letters that were printed within a day, as base64; each download is written down. Refuses NOT_FOUND afterwards. */
export async function readLetterBatch({ db, viewer, now, address }: Acting, id: string) {
  const { communeId, accountId } = viewer;
  const batch = await db.letterBatch.findFirst({ where: { id, communeId }, select: { pdf: true, letters: true } });
  if (!batch) throw new RefusedError({ code: "NOT_FOUND" });
  await recordAudit(db, { communeId, now, address, accountId, action: "letters-downloaded", subjectId: id });
  return { letters: batch.letters, pdf: decryptBytes("letters", id, batch.pdf).toString("base64") };
}
