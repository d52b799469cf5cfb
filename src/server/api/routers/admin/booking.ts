import { z } from "zod";
import { isAllowed } from "@/domain/account/permissions";
import { batchInput } from "@/domain/booking/batch-input";
import {
  familyCopyWeekInput,
  familyPatternInput,
  familyWeekInput,
  saveForFamilyInput,
} from "@/domain/booking/staff-inputs";
import { listBatches } from "@/server/booking/list-batches";
import { makeBatch } from "@/server/booking/make-batch";
import { previewBatch } from "@/server/booking/preview-batch";
import { previewCopy, previewPattern } from "@/server/booking/preview-changes";
import { readFamilyWeek } from "@/server/booking/read-family-week";
import { saveForFamily } from "@/server/booking/save-for-family";
import { previewUndo, undoBatch } from "@/server/booking/undo-batch";
import { router } from "../../trpc";
import { staffProcedure } from "./procedure";

const reader = staffProcedure("bookings.read");
const editor = staffProcedure("bookings.edit");
const oneBatch = z.object({ id: z.uuid() });

/** What staff see of bookings, and change on behalf of families. */
export const bookingRouter = router({
  /** A family's planning as it sees it; locked for whoever may not book for families. */
  week: reader.input(familyWeekInput).query(({ ctx, input: { familyId, monday } }) => {
    const canEdit = isAllowed(ctx.viewer.role, "bookings.edit");
    return readFamilyWeek(ctx.db, { ...ctx.viewer, now: ctx.now, familyId }, { monday, canEdit });
  }),

  /** Up to 400 cells of a family, accepted or refused one by one. */
  save: editor
    .input(saveForFamilyInput)
    .mutation(({ ctx, input }) => saveForFamily(ctx.db, { ...ctx.viewer, now: ctx.now, address: ctx.address }, input)),

  /** As the family would see it before it copies a week; what is past its limit is refused here too. */
  copyWeekPreview: editor
    .input(familyCopyWeekInput)
    .query(({ ctx, input }) => previewCopy(ctx.db, { ...ctx.viewer, now: ctx.now, familyId: input.familyId }, input)),

  patternPreview: editor
    .input(familyPatternInput)
    .query(({ ctx, input }) =>
      previewPattern(ctx.db, { ...ctx.viewer, now: ctx.now, familyId: input.familyId }, input),
    ),

  /** What cancelling or adding for a class or a school would do, in numbers. */
  previewBatch: editor
    .input(batchInput)
    .query(({ ctx, input }) => previewBatch(ctx.db, { ...ctx.viewer, now: ctx.now }, input)),

  makeBatch: editor
    .input(batchInput)
    .mutation(({ ctx, input }) => makeBatch(ctx.db, { ...ctx.viewer, now: ctx.now, address: ctx.address }, input)),

  /** What was cancelled and added for classes and schools, the latest first. */
  batches: reader
    .input(z.object({ page: z.int().min(1).max(100_000).default(1) }))
    .query(({ ctx, input }) => listBatches(ctx.db, ctx.communeId, input.page)),

  /** What undoing would bring back, in numbers. */
  previewUndo: editor
    .input(oneBatch)
    .query(({ ctx, input }) => previewUndo(ctx.db, { ...ctx.viewer, now: ctx.now, address: ctx.address }, input.id)),

  undoBatch: editor
    .input(oneBatch)
    .mutation(({ ctx, input }) => undoBatch(ctx.db, { ...ctx.viewer, now: ctx.now, address: ctx.address }, input.id)),
});
