import type { IsoDate } from "@/domain/calendar/day";
import { frenchDayWithYear } from "@/domain/calendar/french-days";

export type AudienceNames = {
  school: string | null;
  className: string | null;
  service: string | null;
  day: IsoDate | null;
};

/** Who a message is for, in words: "Cantine · CE2 · jeudi 3 septembre 2026", "Toutes les familles". */
export function audienceLabel({ school, className, service, day }: AudienceNames): string {
  const parts = [service, school, className, day && frenchDayWithYear(day)].filter((part) => part !== null);
  return parts.length === 0 ? "Toutes les familles" : parts.join(" · ");
}
