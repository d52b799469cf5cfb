"use client";

import { Clock, Info } from "lucide-react";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { WeekService, WeekView } from "@/domain/booking/week-view";
import { frenchTime, wholeHours } from "@/domain/calendar/french-days";
import { closesSoon } from "./limit-words";
import { TimeLeft } from "./time-left";
import { WeekDaysHead } from "./week-days-head";

export type ServiceWeekProps = { service: WeekService; view: WeekView; children: ReactNode };

/** A service and its week: a card on a phone, a part of one large card on a desktop. `children`: the rows of the table. */
export function ServiceWeek({ service, view, children }: ServiceWeekProps) {
  const titleId = `service-${service.id}`;
  const ruleId = `regle-${service.id}`;
  return (
    <section
      aria-labelledby={titleId}
      className="flex flex-col gap-2 break-inside-avoid rounded-carte border border-trait bg-papier p-4 md:rounded-none md:border-0 md:border-b md:bg-transparent md:px-0 md:last:border-b-0"
    >
      <header className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <div className="md:flex md:flex-wrap md:items-baseline md:gap-x-2">
          <h2 id={titleId}>{wholeHours(service.name)}</h2>
          <p className="text-ardoise">
            {frenchTime(service.startsAt)} – {frenchTime(service.endsAt)}
          </p>
        </div>
        {service.nextLimitAt && closesSoon(service.nextLimitAt, view.now) && (
          <Badge tone="yellow">
            <Clock aria-hidden className="size-4" />
            <span>
              Ferme dans <TimeLeft readAt={view.now} until={service.nextLimitAt} />
            </span>
          </Badge>
        )}
      </header>
      <div className="week-scroll md:order-last md:-mt-3">
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA's grid is this: a table whose cells the arrow keys reach */}
        <table role="grid" data-days={view.days.length} aria-labelledby={titleId} aria-describedby={ruleId}>
          <WeekDaysHead days={view.days} today={view.today} service={service} />
          <tbody>{children}</tbody>
        </table>
      </div>
      <p id={ruleId} className="flex gap-2 text-sm text-ardoise md:-mt-2">
        <Info aria-hidden className="mt-0.5 size-4 shrink-0 md:hidden" />
        {service.sentence}
      </p>
    </section>
  );
}
