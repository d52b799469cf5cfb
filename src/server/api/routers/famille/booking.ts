import { z } from "zod";
import { copyWeekInput, monthInput, patternInput, saveBookingsInput, usualWeekInput } from "@/domain/booking/inputs";
import { calendarDay } from "@/domain/calendar/needed-day";
import { previewCopy, previewPattern } from "@/server/booking/preview-changes";
import { readActions } from "@/server/booking/read-actions";
import { readMonth } from "@/server/booking/read-month";
import { readUsualWeek } from "@/server/booking/read-usual-week";
import { readWeek } from "@/server/booking/read-week";
import { saveBookings } from "@/server/booking/save-bookings";
import { router } from "../../trpc";
import { familyProcedure } from "./procedure";

export const bookingRouter = router({
  /** The planning of the week of `monday`; null: of the first week that can still be changed. */
  week: familyProcedure
    .input(z.object({ monday: calendarDay.nullable() }))
    .query(({ ctx, input }) => readWeek(ctx.db, { ...ctx.viewer, ...ctx, ...input })),

  /** A month at a glance, for all children together. */
  month: familyProcedure
    .input(monthInput)
    .query(({ ctx, input }) => readMonth(ctx.db, { ...ctx.viewer, ...ctx }, input.month)),

  /** Up to 400 cells, accepted or refused one by one. */
  save: familyProcedure
    .input(saveBookingsInput)
    .mutation(({ ctx, input }) => saveBookings(ctx.db, { ...ctx.viewer, ...ctx }, input)),

  /** What copying a week onto another would change; saving is `save` with origin "pattern", by 400 cells. */
  copyWeekPreview: familyProcedure
    .input(copyWeekInput)
    .query(({ ctx, input }) => previewCopy(ctx.db, { ...ctx.viewer, ...ctx }, input)),

  /** The usual week as the bookings tell it, to begin "Semaine type" with. */
  usualWeek: familyProcedure
    .input(usualWeekInput)
    .query(({ ctx, input }) => readUsualWeek(ctx.db, { ...ctx.viewer, ...ctx }, input.monday)),

  /** What a usual week would change; saving is `save` with origin "pattern", by 400 cells. */
  patternPreview: familyProcedure
    .input(patternInput)
    .query(({ ctx, input }) => previewPattern(ctx.db, { ...ctx.viewer, ...ctx }, input)),

  /** "My actions": what was booked or cancelled for the family, by whom and when; the latest first. */
  actions: familyProcedure
    .input(z.object({ cursor: z.iso.datetime().nullable().default(null) }))
    .query(({ ctx, input }) => readActions(ctx.db, ctx.familyId, input.cursor)),
});
