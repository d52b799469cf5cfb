import { isAllowed } from "@/domain/account/permissions";
import {
  familyCopyWeekInput,
  familyPatternInput,
  familyWeekInput,
  saveForFamilyInput,
} from "@/domain/booking/staff-inputs";
import { previewCopy, previewPattern } from "@/server/booking/preview-changes";
import { readFamilyWeek } from "@/server/booking/read-family-week";
import { saveForFamily } from "@/server/booking/save-for-family";
import { router } from "../../trpc";
import { staffProcedure } from "./procedure";

const reader = staffProcedure("bookings.read");
const editor = staffProcedure("bookings.edit");

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
});
