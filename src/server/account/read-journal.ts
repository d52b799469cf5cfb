import type { JournalInput } from "@/domain/account/journal-input";
import { addDays } from "@/domain/calendar/day-arithmetic";
import { afterEntry } from "@/server/after-entry";
import { mostExported } from "@/server/csv/exported-list";
import { Prisma } from "@/server/db/generated/client";
import type { Db } from "@/server/db/tenant";
import { journalSubject } from "./journal-subject";

/** An act that was written down: never what somebody typed, only the names of what changed. */
export type JournalEntry = {
  id: string;
  /** Instant, ISO. */
  at: string;
  /** null: the portal itself, or somebody who is not known. */
  who: string | null;
  action: string;
  /** What it was done to, as it is called now; null when the act is about nothing, or it is gone. */
  subject: string | null;
  fields: string[];
  /** How many lines were taken away or read; null for other acts. */
  lines: number | null;
  /** Where the request came from. */
  address: string | null;
};

const perPage = 50;

type Asking = { communeId: string; timeZone: string };
type Journal = {
  entries: JournalEntry[];
  /** Goes on from there; null at the end. */
  next: string | null;
};

/** One page of what was done, as it is filtered and sorted; it goes on after an entry, so that none is read twice. */
export async function readJournal(db: Db, asking: Asking, asked: JournalInput): Promise<Journal> {
  const rows = await entriesOf(db, asking, asked, perPage + 1);
  const entries = rows.slice(0, perPage);
  return { entries, next: rows.length > perPage ? (entries.at(-1)?.id ?? null) : null };
}

/** The same without pages, for spreadsheets. */
export function allEntries(db: Db, asking: Asking, asked: JournalInput): Promise<JournalEntry[]> {
  return entriesOf(db, asking, { ...asked, after: null }, mostExported);
}

async function entriesOf(db: Db, asking: Asking, asked: JournalInput, limit: number): Promise<JournalEntry[]> {
  const direction = asked.descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const where = Prisma.join([...filtersOf(asking, asked), await afterEntry(db, asking.communeId, asked)], " AND ");
  return db.$queryRaw<JournalEntry[]>`
    WITH page AS MATERIALIZED (
      SELECT e.* FROM audit_entry e WHERE ${where} ORDER BY e.at ${direction}, e.id ${direction} LIMIT ${limit}::int)
    SELECT p.id, to_char(p.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, a.display_name AS who, p.action,
      ${journalSubject} AS subject, p.address,
      CASE WHEN jsonb_typeof(p.facts -> 'fields') = 'array' THEN p.facts -> 'fields' ELSE '[]' END AS fields,
      CASE WHEN jsonb_typeof(p.facts -> 'lines') = 'number' THEN (p.facts ->> 'lines')::int END AS lines
    FROM page p LEFT JOIN account a ON a.id = p.account_id
    ORDER BY p.at ${direction}, p.id ${direction}`;
}

function filtersOf({ communeId, timeZone }: Asking, { action, person, from, until }: JournalInput): Prisma.Sql[] {
  const midnight = (day: string) => Prisma.sql`${day}::date::timestamp AT TIME ZONE ${timeZone}::text`;
  return [
    Prisma.sql`e.commune_id = ${communeId}::uuid`,
    ...(action ? [Prisma.sql`e.action = ${action}`] : []),
    ...(from ? [Prisma.sql`e.at >= ${midnight(from)}`] : []),
    ...(until ? [Prisma.sql`e.at < ${midnight(addDays(until, 1))}`] : []),
    ...(person
      ? [
          Prisma.sql`e.account_id IN (
            SELECT a.id FROM account a WHERE a.commune_id = ${communeId}::uuid
              AND (a.identifier_key = lower(${person}) OR strpos(lower(a.display_name), lower(${person})) > 0))`,
        ]
      : []),
  ];
}
