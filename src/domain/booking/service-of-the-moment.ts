import type { DayService } from "./day-view";

/**
 * The service to show first. `time` ("10:05") is now, on the day shown: the one that runs, or the next one, or the last.
 * On another day (null): the canteen, because that is what is counted in advance.
 */
export function serviceOfTheMoment(services: readonly DayService[], time: string | null): DayService | null {
  const open = services.filter(({ closedReason }) => closedReason === null);
  const choices = open.length > 0 ? open : services;
  if (time === null) return choices.find(({ kind }) => kind === "CANTEEN") ?? choices[0] ?? null;
  return choices.find(({ endsAt }) => time < endsAt) ?? choices.at(-1) ?? null;
}
