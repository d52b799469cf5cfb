import type { WeekView } from "@/domain/booking/week-view";
import { BookingsStopAlert } from "./bookings-stop-alert";
import { Legend } from "./legend";
import { nextLimitOf } from "./limit-words";
import { NextLimitAlert } from "./next-limit-alert";
import { SaveLine } from "./save-line";
import { WeekActions } from "./week-actions";
import { WeekBoard } from "./week-board";
import { WeekHeading } from "./week-heading";

/** `staff`: where staff see this planning, and whether they may change it. */
export type WeekPlanningProps = { view: WeekView; staff?: { planning: string; canEdit: boolean } };

/** The week of a family: one column on a phone; on a desktop the table, and beside it what goes with it. */
export function WeekPlanning({ view, staff }: WeekPlanningProps) {
  const limit = nextLimitOf(view);
  return (
    <>
      <WeekHeading view={view} planning={staff?.planning} />
      <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_19rem] xl:grid-rows-[auto_auto_auto_1fr] xl:gap-x-6">
        <div className="grid gap-4 empty:hidden xl:col-start-2">
          {limit && <NextLimitAlert key={limit.at} limit={limit} readAt={view.now} timeZone={view.timeZone} />}
          {(!staff || staff.canEdit) && <WeekActions view={view} />}
        </div>
        <div className="xl:col-start-1 xl:row-span-4 xl:row-start-1">
          <WeekBoard view={view} />
        </div>
        {!staff && view.bookingsStopAfter && view.bookingsResumeOn && (
          <BookingsStopAlert lastDay={view.bookingsStopAfter} resumeOn={view.bookingsResumeOn} />
        )}
        <SaveLine />
        <Legend />
      </div>
    </>
  );
}
