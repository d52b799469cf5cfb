import type { EmailState } from "@/domain/account/inputs";
import type { OutboxInput } from "@/domain/messaging/outbox-input";
import { Prisma } from "@/server/db/generated/client";

/** In the order in which a list sorted by state shows them; written out, so that each finds its own index. */
const states: Readonly<Record<EmailState, Prisma.Sql>> = {
  QUEUED: Prisma.sql`'QUEUED'`,
  SENT: Prisma.sql`'SENT'`,
  FAILED: Prisma.sql`'FAILED'`,
  KEPT: Prisma.sql`'KEPT'`,
};
export const emailStates = Object.keys(states) as EmailState[];

const columns = Prisma.sql`e.id::text AS id, e.to_address AS "toAddress", e.template, e.state::text AS state, e.attempts,
  e.last_error AS "lastError", e.created_at AS "createdAt", e.sent_at AS "sentAt"`;

export type OutboxRow = {
  id: string;
  toAddress: string;
  template: string;
  state: EmailState;
  attempts: number;
  lastError: string | null;
  createdAt: Date;
  sentAt: Date | null;
};

type Asked = Pick<OutboxInput, "state" | "recipient" | "sort" | "descending">;

/** The `OutboxRow`s that are asked for, in their order; those alike, the latest first. */
export function outboxRows(communeId: string, asked: Asked, limit: number, offset: number): Prisma.Sql {
  const { state, sort, descending } = asked;
  const page = Prisma.sql`LIMIT ${limit}::int OFFSET ${offset}::int`;
  if (sort === "state" && state === null) return Prisma.sql`${byState(communeId, asked, limit + offset)} ${page}`;
  const direction = descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const latestFirst = Prisma.sql`e.created_at DESC, e.id DESC`;
  const order = {
    date: Prisma.sql`e.created_at ${direction}, e.id ${direction}`,
    recipient: Prisma.sql`e.to_address ${direction}, ${latestFirst}`,
    state: latestFirst,
  }[sort];
  return Prisma.sql`SELECT ${columns} FROM email e WHERE ${outboxWhere(communeId, asked)} ORDER BY ${order} ${page}`;
}

/** One state after the other, each by its index: sorting them all would read them all. */
function byState(communeId: string, { recipient, descending }: Asked, most: number): Prisma.Sql {
  const parts = (descending ? emailStates.toReversed() : emailStates).map((state, rank) => {
    const where = outboxWhere(communeId, { state, recipient });
    return Prisma.sql`(
      SELECT ${rank}::int AS rank, ${columns} FROM email e WHERE ${where}
      ORDER BY e.created_at DESC, e.id DESC LIMIT ${most}::int)`;
  });
  return Prisma.sql`
    SELECT * FROM (${Prisma.join(parts, " UNION ALL ")}) AS listed ORDER BY rank, "createdAt" DESC, id::uuid DESC`;
}

/** Which messages `e` are listed. */
export function outboxWhere(
  communeId: string,
  { state, recipient }: Pick<OutboxInput, "state" | "recipient">,
): Prisma.Sql {
  const conditions = [
    Prisma.sql`e.commune_id = ${communeId}::uuid`,
    ...(state ? [Prisma.sql`e.state = ${states[state]}`] : []),
    ...(recipient ? [hasRecipient(recipient)] : []),
  ];
  return Prisma.join(conditions, " AND ");
}

/** By the order of bytes, which compares an address faster; signs that LIKE takes for jokers are common in them. */
function hasRecipient(recipient: string): Prisma.Sql {
  return Prisma.sql`e.to_address COLLATE "C" ILIKE ${`%${recipient.replace(/[\\%_]/g, "\\$&")}%`}`;
}
