import { Notice } from "@/components/ui/notice";
import type { CalendarEnd } from "@/domain/booking/calendar-end";
import type { IsoDate } from "@/domain/calendar/day";
import { frenchDay } from "@/domain/calendar/french-days";

export type CalendarEndNoticeProps = { end: CalendarEnd; today: IsoDate };

/** Says once why nothing can be booked where the known calendar ends, and what will open it again. */
export function CalendarEndNotice({ end, today }: CalendarEndNoticeProps) {
  return (
    <Notice tone="info">
      <p>{calendarEndSentence(end, today)}</p>
    </Notice>
  );
}

/** "L’année scolaire est finie. Les inscriptions 2027-2028 ouvriront quand la mairie aura publié le calendrier." */
export function calendarEndSentence({ nextYear, lastDay, isOver }: CalendarEnd, today: IsoDate): string {
  const opening = `Les inscriptions ${nextYear} ouvriront quand la mairie aura publié le calendrier.`;
  if (!isOver || lastDay === null) return opening;
  const closing =
    today <= lastDay ? `L’année scolaire se termine le ${frenchDay(lastDay)}.` : "L’année scolaire est finie.";
  return `${closing} ${opening}`;
}
