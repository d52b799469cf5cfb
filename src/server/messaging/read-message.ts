import type { EmailState } from "@/domain/account/inputs";
import type { MessageResultInput } from "@/domain/messaging/message-list-input";
import type { Db } from "@/server/db/tenant";
import { personNameSql } from "@/server/family/person-name-sql";
import type { KeptAudience } from "./send-message";

const pageSize = 50;

/** Progress of the e-mails of a message. */
export type EmailCounts = Record<EmailState, number>;

/**
 * One message: progress, result address by address (a page of them), and the families it could not reach, with the
 * phones to call. Null when there is none.
 */
export async function readMessage(db: Db, communeId: string, { id, state, page }: MessageResultInput) {
  const message = await db.familyMessage.findFirst({
    where: { id, communeId },
    select: { id: true, subject: true, body: true, sentAt: true, accountId: true, audience: true },
  });
  if (!message) return null;
  const { audience, sentAt, accountId, body: text, ...shown } = message;
  const { label, withoutAddress } = audience as KeptAudience;
  const { displayName: author } = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { displayName: true },
  });
  const groups = await db.email.groupBy({ by: ["state"], where: { messageId: id, communeId }, _count: true });
  const counts: EmailCounts = { QUEUED: 0, SENT: 0, FAILED: 0, KEPT: 0 };
  for (const group of groups) counts[group.state] = group._count;
  const emails = await db.email.findMany({
    where: { messageId: id, communeId, ...(state && { state }) },
    select: { id: true, toAddress: true, state: true, lastError: true },
    orderBy: [{ toAddress: "asc" }, { id: "asc" }],
    skip: (page - 1) * pageSize,
    take: pageSize,
  });
  const listed = state ? counts[state] : Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    ...shown,
    text,
    label,
    author,
    sentAt: sentAt.toISOString(),
    counts,
    emails,
    page,
    pages: Math.max(1, Math.ceil(listed / pageSize)),
    unreached: await readUnreached(db, communeId, withoutAddress),
  };
}

export type UnreachedFamily = {
  id: string;
  number: number;
  name: string;
  adults: { name: string; phones: string[] }[];
};

/** The families of a message who have no address, with the phones to call. */
export function readUnreached(db: Db, communeId: string, ids: string[]): Promise<UnreachedFamily[]> {
  return db.$queryRaw<UnreachedFamily[]>`
    SELECT f.id, f.number, f.name, coalesce((
      SELECT json_agg(json_build_object(
        'name', ${personNameSql("g")},
        'phones', array_remove(ARRAY[g.phone, g.second_phone], NULL)) ORDER BY g.position, g.id)
      FROM guardian g WHERE g.family_id = f.id), '[]') AS "adults"
    FROM family f
    WHERE f.commune_id = ${communeId}::uuid AND f.id = ANY(${ids}::uuid[])
    ORDER BY f.name, f.number`;
}
