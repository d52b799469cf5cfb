import type { WeekService, WeekView } from "@/domain/booking/week-view";
import type { IsoDate } from "@/domain/calendar/day";
import { weekdayOf } from "@/domain/calendar/day-arithmetic";
import { frenchLimit, WEEKDAY_NAMES } from "@/domain/calendar/french-days";

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Whether a limit comes within 24 hours of `now`: then the screen counts down. */
export function closesSoon(at: string | null, now: string): boolean {
  if (at === null) return false;
  const left = Date.parse(at) - Date.parse(now);
  return left > 0 && left <= DAY_MS;
}

/** The next limit of the shown week, and what it closes. */
export type NextLimit = { serviceName: string; at: string; sentence: string };

/** Null when nothing of the week closes any more. */
export function nextLimitOf({ nextLimit, services, timeZone }: WeekView): NextLimit | null {
  const service = nextLimit && services.find(({ name }) => name === nextLimit.serviceName);
  if (!nextLimit || !service) return null;
  const when = `Après ${frenchLimit(nextLimit.at, timeZone)}`;
  return { ...nextLimit, sentence: `${when}, ${closedThen(service, nextLimit.at)} plus modifiable.` };
}

function closedThen(service: WeekService, at: string): string {
  const open = service.rows.flatMap(({ cells }) => cells).filter(({ refusal }) => refusal === null);
  const closing = [...new Set(open.filter(({ limitAt }) => limitAt === at).map(({ day }) => day))];
  const stays = open.some(({ limitAt }) => limitAt !== at);
  if (closing.length === 1 && closing[0] && stays) return `${weekdayName(closing[0])} ne sera`;
  return stays ? "une partie de la semaine ne sera" : "la semaine ne sera";
}

function weekdayName(day: IsoDate): string {
  return WEEKDAY_NAMES[weekdayOf(day)];
}
