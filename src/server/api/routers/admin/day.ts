import { isAllowed, type Role } from "@/domain/account/permissions";
import { type DayScope, dayInput, daySheetsInput } from "@/domain/booking/day-view";
import { exportDay } from "@/server/booking/export-day";
import { readDay, readDaySheets } from "@/server/booking/read-day";
import { router } from "../../trpc";
import { staffProcedure } from "./procedure";

/** What each one's work needs: some look after children, the kitchen cooks for numbers, the others count. */
function scopeOf(role: Role): DayScope {
  if (isAllowed(role, "day.names")) return "names";
  return isAllowed(role, "day.plates") ? "plates" : "numbers";
}

export const dayRouter = router({
  /** A day of a school, as much of it as the role may see; null while the commune has no school. */
  view: staffProcedure("day.numbers")
    .input(dayInput)
    .query(({ ctx, input }) => readDay(ctx.db, { ...ctx.viewer, now: ctx.now }, input, scopeOf(ctx.viewer.role))),

  /** The children of one service as CSV text; written down. */
  export: staffProcedure("day.names")
    .input(dayInput)
    .query(({ ctx, input }) => exportDay(ctx, input)),

  /** The lists to take along on paper, with the children's names. */
  sheets: staffProcedure("day.names")
    .input(daySheetsInput)
    .query(({ ctx, input }) => readDaySheets(ctx.db, { ...ctx.viewer, now: ctx.now }, input)),
});
