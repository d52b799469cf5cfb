import { z } from "zod";
import { saveBookingsInput } from "@/domain/booking/inputs";
import { isoDate } from "@/domain/calendar/day";
import { readWeek } from "@/server/booking/read-week";
import { saveBookings } from "@/server/booking/save-bookings";
import { router } from "../../trpc";
import { familyProcedure } from "./procedure";

export const bookingRouter = router({
  /** The planning of the week of `monday`; null: of the first week that can still be changed. */
  week: familyProcedure
    .input(z.object({ monday: isoDate.nullable() }))
    .query(({ ctx, input }) => readWeek(ctx.db, { ...ctx.viewer, ...ctx, ...input })),

  /** Up to 400 cells, accepted or refused one by one. */
  save: familyProcedure
    .input(saveBookingsInput)
    .mutation(({ ctx, input }) => saveBookings(ctx.db, { ...ctx.viewer, ...ctx }, input)),
});
