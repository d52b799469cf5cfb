import { z } from "zod";
import { schoolClassInput, schoolInput } from "@/domain/calendar/inputs";
import { todayOf } from "@/server/calendar/calendar-author";
import { listSchools } from "@/server/calendar/list-schools";
import { removeSchoolClass } from "@/server/calendar/remove-school-class";
import { saveSchool } from "@/server/calendar/save-school";
import { saveSchoolClass } from "@/server/calendar/save-school-class";
import { router } from "../../trpc";
import { staffProcedure } from "./procedure";

const schools = staffProcedure("services.edit");

export const schoolRouter = router({
  list: schools.query(({ ctx }) => listSchools(ctx.db, { communeId: ctx.communeId, today: todayOf(ctx) })),
  save: schools.input(schoolInput).mutation(({ ctx, input }) => saveSchool(ctx, input)),
  saveClass: schools.input(schoolClassInput).mutation(({ ctx, input }) => saveSchoolClass(ctx, input)),
  removeClass: schools.input(z.object({ id: z.uuid() })).mutation(({ ctx, input }) => removeSchoolClass(ctx, input.id)),
});
