import { cellRules } from "@/domain/booking/cell-rules";
import { type ChangePlan, planChanges } from "@/domain/booking/change-plan";
import { copyWeekWishes, farthestWeeksBack, lastRunningWeek } from "@/domain/booking/copy-week";
import { earliestDay, latestDay } from "@/domain/booking/earliest-day";
import type { CopyWeekInput, PatternInput } from "@/domain/booking/inputs";
import { patternWishes } from "@/domain/booking/week-pattern";
import type { IsoDate } from "@/domain/calendar/day";
import { addDays, mondayOf } from "@/domain/calendar/day-arithmetic";
import { wallClock } from "@/domain/calendar/french-days";
import type { Db } from "@/server/db/tenant";
import { loadPlanningFacts } from "./planning-facts";
import type { Reader } from "./reader";

/** What copying a week would change. `copiedMonday` is the week copied. Nothing is written: the screen saves `changes`. */
export async function previewCopy(
  db: Db,
  reader: Reader,
  input: CopyWeekInput,
): Promise<ChangePlan & { copiedMonday: IsoDate }> {
  const toMonday = mondayOf(input.toMonday);
  const asked = input.fromMonday && mondayOf(input.fromMonday);
  const shown = { from: toMonday, to: addDays(toMonday, 6) };
  const source = asked
    ? { from: asked, to: addDays(asked, 6) }
    : { from: addDays(toMonday, -7 * farthestWeeksBack), to: addDays(toMonday, -1) };
  const today = wallClock(reader.now.toString(), reader.timeZone).day;
  const facts = await loadPlanningFacts(db, { ...reader, today, shown, ahead: source });
  const rules = cellRules(facts.calendar, reader.now);
  const copiedMonday = asked ?? lastRunningWeek(facts, rules, toMonday);
  const wishes = copyWeekWishes(facts, rules, copiedMonday, toMonday);
  return { ...planChanges(facts, rules, wishes), from: shown.from, until: shown.to, copiedMonday };
}

/**
 * What a usual week would change from `from` (today at the earliest) to `until`, at most the end of the school year
 * under way or, in summer, of the next one. Nothing is written: the screen saves `changes`.
 */
export async function previewPattern(db: Db, reader: Reader, input: PatternInput): Promise<ChangePlan> {
  const today = wallClock(reader.now.toString(), reader.timeZone).day;
  const from = latestDay(input.from, today);
  const asked = earliestDay(input.until, addDays(from, 366));
  const facts = await loadPlanningFacts(db, { ...reader, today, shown: { from, to: asked } });
  const yearEnd = facts.calendar.schoolYears.find(({ lastDay }) => lastDay >= from)?.lastDay ?? asked;
  const until = earliestDay(asked, yearEnd);
  const rules = cellRules(facts.calendar, reader.now);
  return { ...planChanges(facts, rules, patternWishes(input, facts, { from, until })), from, until };
}
