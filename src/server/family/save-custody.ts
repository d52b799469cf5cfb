import { type CustodyPattern, type CustodyTurn, comingTurns } from "@/domain/family/custody";
import type { CustodyDayInput, CustodyInput } from "@/domain/family/custody-inputs";
import { dayToColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";
import { todayOf } from "@/server/today-of";
import { householdsOf, loadCustody, patternFrom } from "./custody";
import type { FamilyActor } from "./family-actor";
import { bookingsToHandOver, handOverBookings } from "./hand-over-bookings";
import { recordAct } from "./record-act";

/** As many as tell a rhythm from another one. */
const shownTurns = 6;

export type CustodyPreview = { bookings: number; turns: CustodyTurn<string>[] };

/** Where the child would be in the coming weeks, and how many bookings would change hands, before anything is saved. */
export async function previewCustody(db: Db, actor: FamilyActor, input: CustodyInput): Promise<CustodyPreview> {
  const pattern = await askedPattern(db, actor, input);
  const bookings = await bookingsToHandOver(db, actor, { childId: input.childId, pattern });
  return { bookings: bookings.length, turns: comingTurns(pattern, todayOf(actor), shownTurns) };
}

/** Says with which of its two households a child is; exceptions already given are kept. */
export async function saveCustody(db: Db, actor: FamilyActor, input: CustodyInput): Promise<{ bookings: number }> {
  const { communeId } = actor;
  const { childId, anchorMonday, ...columns } = input;
  const pattern = await askedPattern(db, actor, input);
  const data = {
    ...columns,
    communeId,
    anchorMonday: columns.kind === "ALTERNATION" && anchorMonday ? dayToColumn(anchorMonday) : null,
  };
  await db.custodyPattern.upsert({
    where: { childId },
    create: { ...data, childId },
    update: data,
    select: { childId: true },
  });
  const bookings = await handOverBookings(db, actor, { childId, pattern });
  await recordForBoth(db, actor, pattern, { childId, kind: input.kind, bookings });
  return { bookings };
}

/** From now on every day may be booked by both households again. */
export async function removeCustody(db: Db, actor: FamilyActor, { childId }: { childId: string }): Promise<void> {
  const pattern = await loadCustody(db, actor.communeId, childId);
  if (!pattern) throw new RefusedError({ code: "NOT_FOUND" });
  await db.custodyPattern.deleteMany({ where: { childId, communeId: actor.communeId } });
  await recordForBoth(db, actor, pattern, { childId, removed: true });
}

/** Gives one day to one household, or to the pattern again. */
export async function saveCustodyDay(
  db: Db,
  actor: FamilyActor,
  { childId, day, familyId }: CustodyDayInput,
): Promise<{ bookings: number }> {
  const { communeId } = actor;
  const known = await loadCustody(db, communeId, childId);
  if (!known) throw new RefusedError({ code: "NOT_FOUND" });
  if (familyId !== null && familyId !== known.first && familyId !== known.second)
    throw new RefusedError({ code: "NOT_FOUND" });
  const column = dayToColumn(day);
  await db.custodyException.deleteMany({ where: { childId, communeId, day: column } });
  if (familyId !== null) {
    await db.custodyException.create({ data: { childId, communeId, day: column, familyId }, select: { day: true } });
  }
  const exceptions = known.exceptions.filter((one) => one.day !== day);
  const pattern: CustodyPattern<string> = {
    ...known,
    exceptions: familyId === null ? exceptions : [...exceptions, { day, household: familyId }],
  };
  const bookings = await handOverBookings(db, actor, { childId, pattern });
  await recordForBoth(db, actor, pattern, { childId, day, bookings });
  return { bookings };
}

async function askedPattern(db: Db, { communeId }: FamilyActor, input: CustodyInput): Promise<CustodyPattern<string>> {
  const households = new Set((await householdsOf(db, communeId, input.childId)).map(({ id }) => id));
  if (!households.has(input.firstFamilyId) || !households.has(input.secondFamilyId))
    throw new RefusedError({ code: "NOT_FOUND" });
  const known = await loadCustody(db, communeId, input.childId);
  return patternFrom({ ...input, exceptions: [...(known?.exceptions ?? [])] });
}

async function recordForBoth(
  db: Db,
  actor: FamilyActor,
  { first, second }: CustodyPattern<string>,
  facts: Parameters<typeof recordAct>[4],
): Promise<void> {
  await recordAct(db, actor, "custody-changed", first, facts);
  await recordAct(db, actor, "custody-changed", second, facts);
}
