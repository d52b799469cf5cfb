import { z } from "zod";
import { closureInput, closureListInput, schoolBreakInput, schoolYearInput } from "@/domain/calendar/inputs";
import { declareClosure } from "@/server/calendar/declare-closure";
import { exportClosures } from "@/server/calendar/export-closures";
import { listClosures } from "@/server/calendar/list-closures";
import { listPlaces } from "@/server/calendar/list-places";
import { previewClosure } from "@/server/calendar/preview-closure";
import { readCalendar } from "@/server/calendar/read-calendar";
import { readClosure } from "@/server/calendar/read-closure";
import { removeSchoolBreak } from "@/server/calendar/remove-school-break";
import { removeSchoolYear } from "@/server/calendar/remove-school-year";
import { reopenClosure } from "@/server/calendar/reopen-closure";
import { saveSchoolBreak } from "@/server/calendar/save-school-break";
import { saveSchoolYear } from "@/server/calendar/save-school-year";
import { takeOfficialCalendar } from "@/server/calendar/take-official-calendar";
import { router } from "../../trpc";
import { staffProcedure } from "./procedure";

const calendar = staffProcedure("calendar.edit");
const one = z.object({ id: z.uuid() });

export const calendarRouter = router({
  /** School years with their breaks and public holidays, and what the official calendar would change. */
  view: calendar.query(({ ctx }) => readCalendar(ctx.db, { communeId: ctx.communeId, today: ctx.viewer.today })),

  /** What a closure can be about: the schools with their classes, the services. */
  places: calendar.query(({ ctx }) => listPlaces(ctx.db, { communeId: ctx.communeId, today: ctx.viewer.today })),

  saveYear: calendar.input(schoolYearInput).mutation(({ ctx, input }) => saveSchoolYear(ctx, input)),
  removeYear: calendar.input(one).mutation(({ ctx, input }) => removeSchoolYear(ctx, input.id)),
  saveBreak: calendar.input(schoolBreakInput).mutation(({ ctx, input }) => saveSchoolBreak(ctx, input)),
  removeBreak: calendar.input(one).mutation(({ ctx, input }) => removeSchoolBreak(ctx, input.id)),
  takeOfficial: calendar.mutation(({ ctx }) => takeOfficialCalendar(ctx)),

  /** Closures and extra open days, to come or over, with how many bookings each sets aside. */
  closures: calendar
    .input(closureListInput)
    .query(({ ctx, input }) => listClosures(ctx.db, { communeId: ctx.communeId, today: ctx.viewer.today }, input)),

  /** All of that list as CSV text; written down. */
  exportClosures: calendar.input(closureListInput).query(({ ctx, input }) => exportClosures(ctx, input)),

  /** What closing or opening these days would do to bookings and families, in numbers; nothing is written. */
  previewClosure: calendar
    .input(closureInput)
    .query(({ ctx, input }) => previewClosure(ctx.db, { communeId: ctx.communeId, today: ctx.viewer.today }, input)),

  declareClosure: calendar.input(closureInput).mutation(({ ctx, input }) => declareClosure(ctx, input)),

  /** One closure, and what taking it back would do; null when there is none. */
  closure: calendar
    .input(one)
    .query(({ ctx, input }) => readClosure(ctx.db, { communeId: ctx.communeId, today: ctx.viewer.today }, input.id)),

  reopen: calendar.input(one).mutation(({ ctx, input }) => reopenClosure(ctx, input.id)),
});
