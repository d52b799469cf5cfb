import { z } from "zod";
import { schoolClassInput, schoolInput } from "@/domain/calendar/inputs";
import { exportSchools } from "@/server/calendar/export-schools";
import { listSchools } from "@/server/calendar/list-schools";
import { removeSchoolClass } from "@/server/calendar/remove-school-class";
import { saveSchool } from "@/server/calendar/save-school";
import { saveSchoolClass } from "@/server/calendar/save-school-class";
import { router } from "../../trpc";
import { staffProcedure } from "./procedure";

const schools = staffProcedure("services.edit");

export const schoolRouter = router({
  list: schools.query(({ ctx }) => listSchools(ctx.db, { communeId: ctx.communeId, today: ctx.viewer.today })),
  /** Each class, a line each, as CSV text; written down. */
  export: schools.query(({ ctx }) => exportSchools(ctx)),
  save: schools.input(schoolInput).mutation(({ ctx, input }) => saveSchool(ctx, input)),
  saveClass: schools.input(schoolClassInput).mutation(({ ctx, input }) => saveSchoolClass(ctx, input)),
  removeClass: schools.input(z.object({ id: z.uuid() })).mutation(({ ctx, input }) => removeSchoolClass(ctx, input.id)),
});
