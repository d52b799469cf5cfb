import type { MessageListInput } from "@/domain/messaging/message-list-input";
import { mostExported } from "@/server/csv/exported-list";
import { Prisma } from "@/server/db/generated/client";
import type { Db } from "@/server/db/tenant";

const pageSize = 50;

/** A message to families, with what became of it. */
export type ListedMessage = {
  id: string;
  /** Instant, ISO. */
  sentAt: string;
  author: string;
  subject: string;
  /** Who it was for, in words. */
  label: string;
  addresses: number;
  waiting: number;
  failed: number;
};

/** One page of what was written to families, as it is filtered and sorted. */
export async function listMessages(db: Db, communeId: string, asked: MessageListInput) {
  const { subject, page } = asked;
  const messages = await messagesOf(db, communeId, asked, pageSize, (page - 1) * pageSize);
  const [counted] = await db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM family_message m WHERE ${isListed(communeId, subject)}`;
  return { messages, page, pages: Math.max(1, Math.ceil((counted?.total ?? 0) / pageSize)) };
}

/** The same messages without pages, for spreadsheets. */
export function allMessages(db: Db, communeId: string, asked: MessageListInput): Promise<ListedMessage[]> {
  return messagesOf(db, communeId, asked, mostExported, 0);
}

function messagesOf(
  db: Db,
  communeId: string,
  { subject, sort, descending }: MessageListInput,
  limit: number,
  offset: number,
): Promise<ListedMessage[]> {
  const direction = descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const order =
    sort === "date"
      ? Prisma.sql`m.sent_at ${direction}, m.id ${direction}`
      : Prisma.sql`search_key(m.subject) ${direction}, m.sent_at DESC, m.id DESC`;
  return db.$queryRaw<ListedMessage[]>`
    SELECT m.id, to_char(m.sent_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "sentAt",
           a.display_name AS "author", m.subject, m.audience ->> 'label' AS "label", counted.*
    FROM family_message m
    JOIN account a ON a.id = m.account_id
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS "addresses", count(*) FILTER (WHERE e.state = 'QUEUED')::int AS "waiting",
             count(*) FILTER (WHERE e.state = 'FAILED')::int AS "failed"
      FROM email e WHERE e.message_id = m.id) counted
    WHERE ${isListed(communeId, subject)}
    ORDER BY ${order} LIMIT ${limit}::int OFFSET ${offset}::int`;
}

function isListed(communeId: string, subject: string): Prisma.Sql {
  return Prisma.sql`m.commune_id = ${communeId}::uuid AND strpos(search_key(m.subject), search_key(${subject}::text)) > 0`;
}
