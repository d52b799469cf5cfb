import { type DayScope, dayInput, daySheetsInput } from "@/domain/booking/day-view";
import type { Role } from "@/server/auth/open-session";
import { readDay, readDaySheets } from "@/server/booking/read-day";
import { router } from "../../trpc";
import { staffProcedure } from "./procedure";

/** What each role's work needs: the kitchen cooks for numbers, the régie counts, the others look after children. */
function scopeOf(role: Role): DayScope {
  if (role === "KITCHEN") return "plates";
  return role === "REGISSEUR" ? "numbers" : "names";
}

export const dayRouter = router({
  /** A day of a school, as much of it as the role may see; null while the commune has no school. */
  view: staffProcedure("ADMINISTRATOR", "AGENT", "KITCHEN", "REGISSEUR")
    .input(dayInput)
    .query(({ ctx, input }) => readDay(ctx.db, { ...ctx.viewer, now: ctx.now }, input, scopeOf(ctx.viewer.role))),

  /** The lists to take along on paper, with the children's names. */
  sheets: staffProcedure("ADMINISTRATOR", "AGENT")
    .input(daySheetsInput)
    .query(({ ctx, input }) => readDaySheets(ctx.db, { ...ctx.viewer, now: ctx.now }, input)),
});
