"use client";

import { lazy, Suspense } from "react";
import type { WeekService, WeekView } from "@/domain/booking/week-view";
import { frenchDayNumber } from "@/domain/calendar/french-days";
import { ChildRow } from "./child-row";
import { GiveUpDialog } from "./give-up-dialog";
import { positionOf } from "./placed-cell";
import { usePlanningSession } from "./planning-session";
import "./planning.css";
import { ServiceWeek } from "./service-week";
import { useCellTaps } from "./use-cell-taps";
import { WaitingListDialog } from "./waiting-list-dialog";
import { shortWeekday } from "./week-days-head";

// A form, its schema and zod: no family pays for them.
const StaffTapDialog = lazy(async () => ({ default: (await import("./staff-tap-dialog")).StaffTapDialog }));

export type WeekBoardProps = { view: WeekView };

/** All services and all children of a week; one tap saves. */
export function WeekBoard({ view }: WeekBoardProps) {
  const { means } = usePlanningSession();
  const taps = useCellTaps(view);
  const { handlers, focused, noted, offered, offer, wait, rare, giveUp, keep } = taps;
  return (
    <div className="week">
      <div
        {...handlers}
        className="grid gap-4 md:block md:rounded-carte md:border md:border-trait md:bg-papier md:px-6 md:pb-2"
      >
        <div aria-hidden className="week-days">
          <p />
          {view.days.map((day) => (
            <p key={day} data-today={day === view.today || undefined}>
              {shortWeekday(day)}
              <span>{frenchDayNumber(day)}</span>
            </p>
          ))}
        </div>
        {view.services.map((service, at) => (
          <ServiceWeek key={service.id} service={service} view={view}>
            {service.rows.map((row, index) => (
              <ChildRow
                key={row.childId}
                view={view}
                service={service}
                row={row}
                at={{ service: at, row: index }}
                tabStop={focused?.startsWith(`${at}.`) ? focused : firstStop(service, at)}
                noted={noted}
                onWait={offer}
              />
            ))}
          </ServiceWeek>
        ))}
      </div>
      {means.isStaff ? (
        <Suspense>
          <StaffTapDialog view={view} taps={taps} />
        </Suspense>
      ) : (
        <>
          <WaitingListDialog cell={offered} onJoin={wait} onClose={() => offer(null)} />
          <GiveUpDialog cell={rare} onGiveUp={giveUp} onClose={keep} />
        </>
      )}
    </div>
  );
}

/** Tab enters a table at its first cell that can be changed. */
function firstStop({ rows }: WeekService, at: number): string {
  for (const [row, { cells }] of rows.entries()) {
    const day = cells.findIndex(({ refusal }) => refusal === null);
    if (day >= 0) return positionOf(at, row, day);
  }
  return positionOf(at, 0, 0);
}
