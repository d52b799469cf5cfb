import type { WeekView } from "@/domain/booking/week-view";
import { BookingsStopAlert } from "./bookings-stop-alert";
import { CalendarEndNotice } from "./calendar-end-notice";
import { closedWeekReason } from "./closed-week";
import { Legend } from "./legend";
import { nextLimitOf } from "./limit-words";
import { NextLimitAlert } from "./next-limit-alert";
import { SaveLine } from "./save-line";
import { WeekActions } from "./week-actions";
import { WeekBoard } from "./week-board";
import { WeekHeading } from "./week-heading";
import { WeekRead } from "./week-read";

/** `staff`: where staff see this planning, and whether they may change it. */
export type WeekPlanningProps = { view: WeekView; staff?: { planning: string; canEdit: boolean } };

/** The week of a family: one column on a phone; on a desktop the table, and beside it what goes with it. */
export function WeekPlanning({ view, staff }: WeekPlanningProps) {
  const limit = nextLimitOf(view);
  const { calendarEnd } = view;
  // Beyond the known calendar there is not a cell to tap: one sentence says more than a hatched table.
  const hasCells = calendarEnd === null || closedWeekReason(view) === null;
  const end = calendarEnd && <CalendarEndNotice end={calendarEnd} today={view.today} />;
  return (
    <>
      <WeekHeading view={view} planning={staff?.planning} />
      <WeekRead view={view} />
      <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_19rem] xl:grid-rows-[auto_auto_auto_1fr] xl:gap-x-6">
        <div className="grid gap-4 empty:hidden xl:col-start-2">
          {hasCells && end}
          {limit && <NextLimitAlert key={limit.at} limit={limit} readAt={view.now} timeZone={view.timeZone} />}
          {!calendarEnd && (!staff || staff.canEdit) && <WeekActions view={view} />}
        </div>
        <div className="xl:col-start-1 xl:row-span-4 xl:row-start-1">{hasCells ? <WeekBoard view={view} /> : end}</div>
        {!staff && view.bookingsStopAfter && view.bookingsResumeOn && (
          <BookingsStopAlert lastDay={view.bookingsStopAfter} resumeOn={view.bookingsResumeOn} />
        )}
        <SaveLine />
        {hasCells && <Legend />}
      </div>
    </>
  );
}
