import { yearChangeInput } from "@/domain/calendar/year-change-input";
import { exportYearChange } from "@/server/calendar/export-year-change";
import { moveClassesUp } from "@/server/calendar/move-classes-up";
import { readYearChange } from "@/server/calendar/read-year-change";
import { router } from "../../trpc";
import { staffProcedure } from "./procedure";

const calendar = staffProcedure("calendar.edit");

export const schoolYearRouter = router({
  /** Where each child would go next year, who leaves and who is new; nothing is written. */
  preview: calendar.query(({ ctx }) => readYearChange(ctx.db, { communeId: ctx.communeId, today: ctx.viewer.today })),

  /** The same as CSV text; written down. */
  export: calendar.query(({ ctx }) => exportYearChange(ctx)),

  moveUp: calendar.input(yearChangeInput).mutation(({ ctx, input }) => moveClassesUp(ctx, input)),
});
