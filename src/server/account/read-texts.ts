import type { CommuneFacts, TextKind } from "@/domain/account/commune-texts";
import { defaultText } from "@/domain/account/default-texts";
import { readablePhone } from "@/domain/account/readable-phone";
import type { TextBlock } from "@/domain/account/rich-text";
import type { Db } from "@/server/db/tenant";
import { parseText } from "./parse-text";

/** `version` and `publishedAt` are null while the commune has published nothing: the body is then the proposed one. */
export type CommuneTextNow = { version: number | null; publishedAt: string | null; body: string | null };

/** The text of a commune as it stands: the last version published, else what the portal proposes. */
export async function readText(db: Db, communeId: string, kind: TextKind): Promise<CommuneTextNow> {
  const published = await db.communeText.findFirst({
    where: { communeId, kind },
    orderBy: { version: "desc" },
    select: { version: true, body: true, publishedAt: true },
  });
  if (published) return { ...published, publishedAt: published.publishedAt.toISOString() };
  return { version: null, publishedAt: null, body: defaultText(kind, await communeFacts(db, communeId)) };
}

export type PublicText = Omit<CommuneTextNow, "body"> & { blocks: TextBlock[] | null };

/** The same, ready for a page; null blocks: there is nothing to read yet. */
export async function readPublicText(db: Db, communeId: string, kind: TextKind): Promise<PublicText> {
  const { body, ...facts } = await readText(db, communeId, kind);
  return { ...facts, blocks: body === null ? null : parseText(body) };
}

/** The version of the règlement that a newcomer has to accept; null while none is published. */
export async function reglementVersion(db: Db, communeId: string): Promise<number | null> {
  const { _max } = await db.communeText.aggregate({ where: { communeId, kind: "REGLEMENT" }, _max: { version: true } });
  return _max.version;
}

export async function communeFacts(db: Db, communeId: string): Promise<CommuneFacts> {
  const { phone, ...facts } = await db.commune.findUniqueOrThrow({
    where: { id: communeId },
    select: { name: true, address: true, phone: true, email: true, accessibilityState: true },
  });
  return { ...facts, phone: readablePhone(phone) };
}
