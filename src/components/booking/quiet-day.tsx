import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { DayInput } from "@/domain/booking/day-view";
import type { IsoDate } from "@/domain/calendar/day";
import { frenchDay } from "@/domain/calendar/french-days";
import { dayHref } from "./day-hrefs";

export type QuietDayProps = { reasons: (string | null)[]; nextDay: IsoDate; asked: DayInput };

/** Nothing runs and nobody is booked: why, and the next day on which something does. */
export function QuietDay({ reasons, nextDay, asked }: QuietDayProps) {
  const different = [...new Set(reasons.filter((reason) => reason !== null))];
  return (
    <Card className="grid max-w-2xl justify-items-start gap-3">
      <h2>Aucun service ce jour-là</h2>
      {different.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      <ButtonLink href={dayHref({ ...asked, day: nextDay })} prefetch={false}>
        Voir le {frenchDay(nextDay)}
      </ButtonLink>
    </Card>
  );
}
