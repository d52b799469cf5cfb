import { z } from "zod";
import { custodyDayInput, custodyInput, custodyYearInput } from "@/domain/family/custody-inputs";
import { readCustodyYear } from "@/server/family/read-custody-year";
import { previewCustody, removeCustody, saveCustody, saveCustodyDay } from "@/server/family/save-custody";
import { router } from "../../trpc";
import { actorOf } from "./family-actor";
import { staffProcedure } from "./procedure";

const editor = staffProcedure("families.edit");

/** With which of its two households a child is. */
export const custodyRouter = router({
  year: staffProcedure("families.read")
    .input(custodyYearInput)
    .query(({ ctx, input }) => readCustodyYear(ctx.db, actorOf(ctx), input)),

  /** How many bookings to come would change hands. */
  preview: editor.input(custodyInput).query(({ ctx, input }) => previewCustody(ctx.db, actorOf(ctx), input)),
  save: editor.input(custodyInput).mutation(({ ctx, input }) => saveCustody(ctx.db, actorOf(ctx), input)),
  saveDay: editor.input(custodyDayInput).mutation(({ ctx, input }) => saveCustodyDay(ctx.db, actorOf(ctx), input)),
  remove: editor
    .input(z.object({ childId: z.uuid() }))
    .mutation(({ ctx, input }) => removeCustody(ctx.db, actorOf(ctx), input)),
});
