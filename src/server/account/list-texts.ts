import { passagesToComplete, type TextKind, textKinds } from "@/domain/account/commune-texts";
import { defaultText } from "@/domain/account/default-texts";
import type { Db } from "@/server/db/tenant";
import { communeFacts, readText } from "./read-texts";

export type TextState = { kind: TextKind; version: number | null; publishedAt: string | null; toComplete: number };

/** Each text of the commune with its last version, and how many passages of it somebody still has to write. */
export async function listTexts(db: Db, communeId: string): Promise<TextState[]> {
  const facts = await communeFacts(db, communeId);
  const published = await db.communeText.findMany({
    where: { communeId },
    orderBy: { version: "desc" },
    distinct: ["kind"],
    select: { kind: true, version: true, publishedAt: true, body: true },
  });
  return textKinds.map((kind) => {
    const last = published.find((text) => text.kind === kind);
    const body = last?.body ?? defaultText(kind, facts) ?? "";
    return {
      kind,
      version: last?.version ?? null,
      publishedAt: last?.publishedAt.toISOString() ?? null,
      toComplete: passagesToComplete(body),
    };
  });
}

/** One text to be edited: as it stands, and its versions, newest first. */
export async function readTextToEdit(db: Db, communeId: string, kind: TextKind) {
  const versions = await db.communeText.findMany({
    where: { communeId, kind },
    orderBy: { version: "desc" },
    select: { version: true, publishedAt: true },
  });
  return {
    ...(await readText(db, communeId, kind)),
    versions: versions.map(({ version, publishedAt }) => ({ version, publishedAt: publishedAt.toISOString() })),
  };
}
