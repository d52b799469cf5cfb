import { wallClock } from "@/domain/calendar/french-days";

/** "2026-09-03 10:42" on the commune's wall, which spreadsheets sort; null stays empty. */
export function csvMoment(instant: string | null | undefined, timeZone: string): string | null {
  if (!instant) return null;
  const { day, time } = wallClock(instant, timeZone);
  return `${day} ${time}`;
}
