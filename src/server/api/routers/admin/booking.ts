import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { isAllowed } from "@/domain/account/permissions";
import { batchInput } from "@/domain/booking/batch-input";
import { schoolWeekInput, serviceDayInput } from "@/domain/booking/reservations-input";
import {
  familyCopyWeekInput,
  familyPatternInput,
  familyUsualWeekInput,
  familyWeekInput,
  promoteInput,
  reorderInput,
  saveForFamilyInput,
} from "@/domain/booking/staff-inputs";
import type { Viewer } from "@/server/auth/open-session";
import { exportBatches } from "@/server/booking/export-batches";
import { exportServiceDay } from "@/server/booking/export-service-day";
import { listBatches } from "@/server/booking/list-batches";
import { makeBatch } from "@/server/booking/make-batch";
import { previewBatch } from "@/server/booking/preview-batch";
import { previewCopy, previewPattern } from "@/server/booking/preview-changes";
import { promoteWaiting } from "@/server/booking/promote-waiting";
import { readChoices } from "@/server/booking/read-choices";
import { readFamilyWeek } from "@/server/booking/read-family-week";
import { readSchoolWeek } from "@/server/booking/read-school-week";
import { readServiceDay } from "@/server/booking/read-service-day";
import { readUsualWeek } from "@/server/booking/read-usual-week";
import { exportWeek, readWeekLists } from "@/server/booking/read-week-lists";
import { reorderWaiting } from "@/server/booking/reorder-waiting";
import { saveForFamily } from "@/server/booking/save-for-family";
import type { StaffAuthor } from "@/server/booking/staff-author";
import { previewUndo, undoBatch } from "@/server/booking/undo-batch";
import { router } from "../../trpc";
import { staffProcedure } from "./procedure";

const reader = staffProcedure("bookings.read");
const editor = staffProcedure("bookings.edit");
const oneBatch = z.object({ id: z.uuid() });

type StaffContext = { viewer: Viewer; now: Temporal.Instant; address: string };

function authorOf({ viewer, now, address }: StaffContext): StaffAuthor {
  const { communeId, accountId, timeZone } = viewer;
  return { communeId, accountId, timeZone, now, address };
}

/** What staff see of bookings, and change on behalf of families. */
export const bookingRouter = router({
  /** A family's planning as it sees it; locked for whoever may not book for families. */
  week: reader.input(familyWeekInput).query(({ ctx, input: { familyId, monday } }) => {
    const canEdit = isAllowed(ctx.viewer.role, "bookings.edit");
    return readFamilyWeek(ctx.db, { ...ctx.viewer, now: ctx.now, familyId }, { monday, canEdit });
  }),

  /** Up to 400 cells of a family, accepted or refused one by one. */
  save: editor.input(saveForFamilyInput).mutation(({ ctx, input }) => saveForFamily(ctx.db, authorOf(ctx), input)),

  /** As the family would see it before it copies a week; what is past its limit is refused here too. */
  copyWeekPreview: editor
    .input(familyCopyWeekInput)
    .query(({ ctx, input }) => previewCopy(ctx.db, { ...ctx.viewer, now: ctx.now, familyId: input.familyId }, input)),

  usualWeek: editor
    .input(familyUsualWeekInput)
    .query(({ ctx, input: { familyId, monday } }) =>
      readUsualWeek(ctx.db, { ...ctx.viewer, now: ctx.now, familyId }, monday),
    ),

  patternPreview: editor
    .input(familyPatternInput)
    .query(({ ctx, input }) =>
      previewPattern(ctx.db, { ...ctx.viewer, now: ctx.now, familyId: input.familyId }, input),
    ),

  /** Schools, classes and services to choose among. */
  choices: reader.query(({ ctx }) => readChoices(ctx.db, ctx.communeId)),

  /** What cancelling or adding for a class or a school would do, in numbers. */
  previewBatch: editor
    .input(batchInput)
    .query(({ ctx, input }) => previewBatch(ctx.db, { ...ctx.viewer, now: ctx.now }, input)),

  makeBatch: editor.input(batchInput).mutation(({ ctx, input }) => makeBatch(ctx.db, authorOf(ctx), input)),

  /** What was cancelled and added for classes and schools, the latest first. */
  batches: reader
    .input(z.object({ page: z.int().min(1).max(100_000).default(1) }))
    .query(({ ctx, input }) => listBatches(ctx.db, ctx.communeId, input.page)),

  /** All of them as CSV text; written down. */
  exportBatches: reader.query(({ ctx }) => exportBatches(ctx)),

  /** What undoing would bring back, in numbers. */
  previewUndo: editor.input(oneBatch).query(({ ctx, input }) => previewUndo(ctx.db, authorOf(ctx), input.id)),

  undoBatch: editor.input(oneBatch).mutation(({ ctx, input }) => undoBatch(ctx.db, authorOf(ctx), input.id)),

  /** A week of a school in numbers; null while the commune has no school. */
  schoolWeek: reader
    .input(schoolWeekInput)
    .query(({ ctx, input }) => readSchoolWeek(ctx.db, { ...ctx.viewer, now: ctx.now }, input)),

  /** The names behind one number, and the queue in its order. */
  serviceDay: reader.input(serviceDayInput).query(({ ctx, input }) => readServiceDay(ctx.db, ctx.communeId, input)),

  /** The same names as CSV text; written down. */
  exportServiceDay: reader.input(serviceDayInput).query(({ ctx, input }) => exportServiceDay(ctx, input)),

  /** The week on paper. */
  weekLists: reader.input(schoolWeekInput).query(({ ctx, input }) => readWeekLists(ctx.db, authorOf(ctx), input)),

  /** The week as CSV. */
  exportWeek: reader.input(schoolWeekInput).query(({ ctx, input }) => exportWeek(ctx.db, authorOf(ctx), input)),

  /** Gives a waiting child a place. */
  promote: editor.input(promoteInput).mutation(({ ctx, input }) => promoteWaiting(ctx.db, authorOf(ctx), input)),

  /** Gives a waiting child another place in the queue. */
  reorder: editor.input(reorderInput).mutation(({ ctx, input }) => reorderWaiting(ctx.db, authorOf(ctx), input)),
});
