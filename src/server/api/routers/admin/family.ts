import { z } from "zod";
import { isAllowed } from "@/domain/account/permissions";
import { familyIdInput, personInput, saveAdultInput, saveFamilyInput } from "@/domain/family/edit-inputs";
import { newFamilyInput } from "@/domain/family/inputs";
import { familyListInput } from "@/domain/family/list-input";
import { mergeInput, undoMergeInput } from "@/domain/family/merge-inputs";
import { closeFamily, previewClosing, reopenFamily } from "@/server/family/close-family";
import { createFamily } from "@/server/family/create-family";
import { exportFamilies } from "@/server/family/export-families";
import { exportFamilyHistory } from "@/server/family/export-family-history";
import { exportedFamilies, listFamilies } from "@/server/family/list-families";
import { mergeFamilies, previewMerge } from "@/server/family/merge-families";
import { newFamilyDuplicates } from "@/server/family/new-family-duplicates";
import { readBookingsOfWeek } from "@/server/family/read-bookings-of-week";
import { readFamilyEmails } from "@/server/family/read-family-emails";
import { readFamilyHistory } from "@/server/family/read-family-history";
import { readFamilyPage } from "@/server/family/read-family-page";
import { removeAdult, saveAdult } from "@/server/family/save-adult";
import { saveFamily } from "@/server/family/save-family";
import { previewUndoMerge, undoMerge } from "@/server/family/undo-merge";
import { todayOf } from "@/server/today-of";
import { router } from "../../trpc";
import { actorOf } from "./family-actor";
import { staffProcedure } from "./procedure";

const reader = staffProcedure("families.read");
const editor = staffProcedure("families.edit");

/** Families, as the secretary keeps them. */
export const familyRouter = router({
  list: reader
    .input(familyListInput)
    .query(({ ctx, input }) => listFamilies(ctx.db, { communeId: ctx.communeId, today: todayOf(actorOf(ctx)) }, input)),

  /** All of the list, for paper. */
  printed: reader
    .input(familyListInput)
    .query(({ ctx, input }) =>
      exportedFamilies(ctx.db, { communeId: ctx.communeId, today: todayOf(actorOf(ctx)) }, input),
    ),

  /** All of the list as CSV text; written down. */
  export: reader.input(familyListInput).query(({ ctx, input }) => exportFamilies(ctx.db, actorOf(ctx), input)),

  page: reader.input(familyIdInput).query(({ ctx, input }) =>
    readFamilyPage(ctx.db, actorOf(ctx), {
      ...input,
      seesHealth: isAllowed(ctx.viewer.role, "health.read"),
      // Who edits an adult is told what becomes of their account.
      seesAccounts: isAllowed(ctx.viewer.role, "families.edit"),
    }),
  ),

  history: reader
    .input(familyIdInput.extend({ before: z.uuid().nullable().default(null) }))
    .query(({ ctx, input: { familyId, before } }) => {
      const seesBookings = isAllowed(ctx.viewer.role, "bookings.read");
      return readFamilyHistory(ctx.db, { communeId: ctx.communeId, familyId, seesBookings }, before);
    }),

  /** All of it as CSV text; written down. */
  exportHistory: reader.input(familyIdInput).query(({ ctx, input: { familyId } }) => {
    const seesBookings = isAllowed(ctx.viewer.role, "bookings.read");
    return exportFamilyHistory(ctx.db, actorOf(ctx), { familyId, seesBookings });
  }),

  emails: staffProcedure("emails.read")
    .input(familyIdInput)
    .query(({ ctx, input }) => readFamilyEmails(ctx.db, { communeId: ctx.communeId, ...input })),

  bookingsOfWeek: staffProcedure("bookings.read")
    .input(familyIdInput)
    .query(({ ctx, input }) => readBookingsOfWeek(ctx.db, actorOf(ctx), input.familyId)),

  /** Who may be known already, before creating. */
  duplicates: editor.input(newFamilyInput).query(({ ctx, input }) => newFamilyDuplicates(ctx.db, ctx.communeId, input)),

  create: editor.input(newFamilyInput).mutation(({ ctx, input }) => createFamily(ctx.db, actorOf(ctx), input)),
  save: editor.input(saveFamilyInput).mutation(({ ctx, input }) => saveFamily(ctx.db, actorOf(ctx), input)),
  saveAdult: editor.input(saveAdultInput).mutation(({ ctx, input }) => saveAdult(ctx.db, actorOf(ctx), input)),
  removeAdult: editor.input(personInput).mutation(({ ctx, input }) => removeAdult(ctx.db, actorOf(ctx), input)),

  closingPreview: editor.input(familyIdInput).query(({ ctx, input }) => previewClosing(ctx.db, actorOf(ctx), input)),
  close: editor.input(familyIdInput).mutation(({ ctx, input }) => closeFamily(ctx.db, actorOf(ctx), input)),
  reopen: editor.input(familyIdInput).mutation(({ ctx, input }) => reopenFamily(ctx.db, actorOf(ctx), input)),

  mergePreview: editor.input(mergeInput).query(({ ctx, input }) => previewMerge(ctx.db, actorOf(ctx), input)),
  merge: editor.input(mergeInput).mutation(({ ctx, input }) => mergeFamilies(ctx.db, actorOf(ctx), input)),
  undoMergePreview: editor
    .input(undoMergeInput)
    .query(({ ctx, input }) => previewUndoMerge(ctx.db, actorOf(ctx), input)),
  undoMerge: editor.input(undoMergeInput).mutation(({ ctx, input }) => undoMerge(ctx.db, actorOf(ctx), input)),
});
