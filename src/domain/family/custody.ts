import type { IsoDate } from "@/domain/calendar/day";
import { addDays, daysBetween, isoWeek, mondayOf } from "@/domain/calendar/day-arithmetic";

/**
 * Which of two households a child is with. A week belongs to `first` when its ISO number is odd (ISO_PARITY; weeks 53
 * and 1 are both odd, so that the same household has two in a row at the end of 2026), or when it is an even number of
 * weeks away from the anchor Monday (ALTERNATION, which never stumbles over a year's end).
 */
export type CustodyPattern<Household> = {
  first: Household;
  second: Household;
  /** Monday = 1: the day of the week from which the child is with the household of that week, for seven days. */
  handOverWeekday: number;
  exceptions: readonly { day: IsoDate; household: Household }[];
} & ({ kind: "ISO_PARITY" } | { kind: "ALTERNATION"; anchorMonday: IsoDate });

/** The household a child is with that day: an exception first, else the turn of the week. */
export function householdOn<Household>(pattern: CustodyPattern<Household>, day: IsoDate): Household {
  const exception = pattern.exceptions.find((one) => one.day === day);
  return exception ? exception.household : householdInTurn(pattern, day);
}

/** The same, exceptions left out. */
export function householdInTurn<Household>(pattern: CustodyPattern<Household>, day: IsoDate): Household {
  const monday = mondayOf(addDays(day, 1 - pattern.handOverWeekday));
  const isFirst =
    pattern.kind === "ISO_PARITY"
      ? isoWeek(monday).week % 2 === 1
      : (daysBetween(pattern.anchorMonday, monday) / 7) % 2 === 0;
  return isFirst ? pattern.first : pattern.second;
}

/** Seven days with one household, from a hand-over to the eve of the next. */
export type CustodyTurn<Household> = { from: IsoDate; to: IsoDate; household: Household };

/** The turns from the one under way on `day`, exceptions left out. */
export function comingTurns<Household>(
  pattern: CustodyPattern<Household>,
  day: IsoDate,
  count: number,
): CustodyTurn<Household>[] {
  const first = firstHandOver(mondayOf(addDays(day, 1 - pattern.handOverWeekday)), pattern.handOverWeekday);
  return Array.from({ length: count }, (_, turn) => {
    const from = addDays(first, turn * 7);
    return { from, to: addDays(from, 6), household: householdInTurn(pattern, from) };
  });
}

/** The day on which the turn of a Monday's week begins: that Monday, or the hand-over after it. */
export function firstHandOver(monday: IsoDate, handOverWeekday: number): IsoDate {
  return addDays(monday, handOverWeekday - 1);
}

/** As one household knows it: its own days, and those that are not; nothing of who the other is. */
export type OwnCustody = CustodyPattern<"own" | "other">;

/** Whether the child is with the other household that day; never, when nobody said so. */
export function isOtherHouseholdDay(custody: OwnCustody | null | undefined, day: IsoDate): boolean {
  return custody ? householdOn(custody, day) === "other" : false;
}
