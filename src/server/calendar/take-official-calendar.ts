import { v7 as uuid } from "uuid";
import { isSchoolZone, officialCalendar } from "@/domain/calendar/official-calendar";
import { officialProposals, type Proposal } from "@/domain/calendar/official-proposals";
import { recordAudit } from "@/server/audit";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";
import { calendarAuthor, type SettingContext } from "./calendar-author";
import { holdCalendar } from "./hold-calendar";
import { type KeptYear, loadKept } from "./read-calendar";
import { withoutOrphans } from "./without-orphans";

/**
 * Takes over what the official calendar proposes. Refuses SCHOOL_YEARS_OVERLAP and NAME_TAKEN for another year of the
 * commune, and BOOKINGS_IN_THE_WAY. Answers how many dates changed.
 */
export async function takeOfficialCalendar(context: SettingContext): Promise<{ changes: number }> {
  const { db, now, address } = context;
  const { communeId, accountId } = calendarAuthor(context);
  const today = context.viewer.today;
  await holdCalendar(db, communeId);
  const kept = await loadKept(db, communeId);
  if (!isSchoolZone(kept.schoolZone)) return { changes: 0 };
  const proposals = officialProposals(kept, officialCalendar(kept.schoolZone), today);
  requireOwnDays(kept.schoolYears, proposals);
  await withoutOrphans(db, { communeId, today }, () => writeProposals(db, communeId, proposals));
  const told = { zone: kept.schoolZone, changes: proposals.length };
  const action = "official-calendar-taken";
  await recordAudit(db, { communeId, now, address, accountId, action, facts: told });
  return { changes: proposals.length };
}

/** A day belongs to one year, and a name to one year. */
function requireOwnDays(years: readonly KeptYear[], proposals: readonly Proposal[]): void {
  const proposed = proposals.flatMap((one) => (one.kind === "year" ? [one] : []));
  const untouched = years.filter(({ id }) => !proposed.some((one) => one.id === id));
  for (const { id, label, from, to } of proposed) {
    const overlapping = untouched.find(({ firstDay, lastDay }) => firstDay <= to && lastDay >= from);
    if (overlapping) throw new RefusedError({ code: "SCHOOL_YEARS_OVERLAP", label: overlapping.label });
    const namesake = id === null && years.some((one) => one.label === label);
    if (namesake) throw new RefusedError({ code: "NAME_TAKEN", name: label });
  }
}

async function writeProposals(db: Db, communeId: string, proposals: readonly Proposal[]): Promise<void> {
  const rowsOf = (wanted: Proposal["kind"]) =>
    JSON.stringify(
      proposals
        .filter(({ kind }) => kind === wanted)
        .map(({ id, label, from, to }) => ({ id: id ?? uuid(), label, from_day: from, to_day: to })),
    );
  await db.$executeRaw`
    INSERT INTO school_year (id, commune_id, label, first_day, last_day)
    SELECT id, ${communeId}::uuid, label, from_day, to_day
    FROM jsonb_to_recordset(${rowsOf("year")}::jsonb) AS w (id uuid, label text, from_day date, to_day date)
    ON CONFLICT (id) DO UPDATE SET first_day = excluded.first_day, last_day = excluded.last_day`;
  await db.$executeRaw`
    INSERT INTO school_break (id, commune_id, label, from_day, to_day)
    SELECT id, ${communeId}::uuid, label, from_day, to_day
    FROM jsonb_to_recordset(${rowsOf("break")}::jsonb) AS w (id uuid, label text, from_day date, to_day date)
    ON CONFLICT (id) DO UPDATE SET from_day = excluded.from_day, to_day = excluded.to_day`;
}
