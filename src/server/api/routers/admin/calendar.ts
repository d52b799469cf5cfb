import { z } from "zod";
import { wallClock } from "@/domain/calendar/french-days";
import { closureInput, closureListInput } from "@/domain/calendar/inputs";
import { declareClosure } from "@/server/calendar/declare-closure";
import { listClosures } from "@/server/calendar/list-closures";
import { previewClosure } from "@/server/calendar/preview-closure";
import { readClosure } from "@/server/calendar/read-closure";
import { reopenClosure } from "@/server/calendar/reopen-closure";
import { router } from "../../trpc";
import { staffProcedure } from "./procedure";

const calendar = staffProcedure("calendar.edit");
const one = z.object({ id: z.uuid() });

export const calendarRouter = router({
  /** Closures and extra open days, to come or over, with how many bookings each sets aside. */
  closures: calendar.input(closureListInput).query(({ ctx, input }) => {
    const today = wallClock(ctx.now.toString(), ctx.viewer.timeZone).day;
    return listClosures(ctx.db, { communeId: ctx.communeId, today }, input);
  }),

  /** What closing or opening these days would do to bookings and families, in numbers; nothing is written. */
  previewClosure: calendar.input(closureInput).query(({ ctx, input }) => previewClosure(ctx.db, ctx.communeId, input)),

  declareClosure: calendar.input(closureInput).mutation(({ ctx, input }) => declareClosure(ctx, input)),

  /** One closure, and what taking it back would do; null when there is none. */
  closure: calendar.input(one).query(({ ctx, input }) => readClosure(ctx.db, ctx.communeId, input.id)),

  reopen: calendar.input(one).mutation(({ ctx, input }) => reopenClosure(ctx, input.id)),
});
