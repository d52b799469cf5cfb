import type { WeekService, WeekView } from "@/domain/booking/week-view";
import { weekdayOf } from "@/domain/calendar/day-arithmetic";
import { frenchLimit, WEEKDAY_NAMES } from "@/domain/calendar/french-days";

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Whether a limit comes within 24 hours of `now`: then the screen counts down. */
export function closesSoon(at: string | null, now: string): boolean {
  if (at === null) return false;
  const left = Date.parse(at) - Date.parse(now);
  return left > 0 && left <= DAY_MS;
}

/** The next limit of the shown week: of which services, and what it closes. */
export type NextLimit = { services: string; at: string; sentence: string };

/** Null when nothing of the week closes any more. */
export function nextLimitOf({ nextLimit, services, timeZone }: WeekView): NextLimit | null {
  if (!nextLimit) return null;
  const { at } = nextLimit;
  const closing = services.filter(({ nextLimitAt }) => nextLimitAt === at);
  const others = closing.length - 1;
  const more = others > 0 ? ` et ${others} ${others > 1 ? "autres services" : "autre service"}` : "";
  return {
    at,
    services: `${nextLimit.serviceName}${more}`,
    sentence: `Après ${frenchLimit(at, timeZone)}, ${closedThen(closing, at)} plus modifiable.`,
  };
}

function closedThen(services: readonly WeekService[], at: string): string {
  const cells = services.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const open = cells.filter(({ refusal }) => refusal === null);
  const closing = [...new Set(open.filter(({ limitAt }) => limitAt === at).map(({ day }) => day))];
  const [only] = closing;
  if (closing.length === 1 && only) return `${WEEKDAY_NAMES[weekdayOf(only)]} ne sera`;
  return open.some(({ limitAt }) => limitAt !== at) ? "une partie de la semaine ne sera" : "la semaine ne sera";
}
