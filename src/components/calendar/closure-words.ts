import { causeWords } from "@/domain/calendar/closure-cause-words";
import type { IsoDate } from "@/domain/calendar/day";
import { frenchDayWithYear, frenchPeriod } from "@/domain/calendar/french-days";
import { closureCauses } from "@/domain/calendar/inputs";

export const causeChoices = closureCauses.map((value) => ({ value, label: causeWords[value] }));

/** "jeudi 3 septembre 2026", "du 3 au 5 septembre 2026". */
export function periodWords(from: IsoDate, to: IsoDate): string {
  return from === to ? frenchDayWithYear(from) : `${frenchPeriod(from, to)} ${to.slice(0, 4)}`;
}

export function closureHref(id: string): string {
  return `/admin/reglages/calendrier/fermetures/${id}`;
}
