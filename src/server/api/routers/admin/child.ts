import {
  childIdInput,
  householdInput,
  personInput,
  saveCareInput,
  saveChildInput,
  saveContactInput,
  saveHealthNoteInput,
} from "@/domain/family/edit-inputs";
import { addHousehold, removeHousehold } from "@/server/family/change-households";
import { readHealthNote, saveHealthNote } from "@/server/family/health-note";
import { readClasses } from "@/server/family/read-classes";
import { removeChild } from "@/server/family/remove-child";
import { saveCare } from "@/server/family/save-care";
import { saveChild } from "@/server/family/save-child";
import { removeContact, saveContact } from "@/server/family/save-contact";
import { router } from "../../trpc";
import { actorOf } from "./family-actor";
import { staffProcedure } from "./procedure";

const editor = staffProcedure("families.edit");
const carer = staffProcedure("health.read");

/** A child of a family: who it is, its care, who may collect it, its households. */
export const childRouter = router({
  /** Where a child can be enrolled. */
  classes: staffProcedure("families.read").query(({ ctx }) => readClasses(ctx.db, actorOf(ctx))),

  save: editor.input(saveChildInput).mutation(({ ctx, input }) => saveChild(ctx.db, actorOf(ctx), input)),

  /** A file made by mistake, for which nothing was ever booked. */
  remove: editor.input(personInput).mutation(({ ctx, input }) => removeChild(ctx.db, actorOf(ctx), input)),

  /** What it eats and can't; only those who may see it may change it. */
  saveCare: carer.input(saveCareInput).mutation(({ ctx, input }) => saveCare(ctx.db, actorOf(ctx), input)),

  /** A mutation: reading a health note is an act, written down with it. */
  readHealthNote: carer.input(childIdInput).mutation(({ ctx, input }) => readHealthNote(ctx.db, actorOf(ctx), input)),
  saveHealthNote: carer
    .input(saveHealthNoteInput)
    .mutation(({ ctx, input }) => saveHealthNote(ctx.db, actorOf(ctx), input)),

  saveContact: editor.input(saveContactInput).mutation(({ ctx, input }) => saveContact(ctx.db, actorOf(ctx), input)),
  removeContact: editor.input(personInput).mutation(({ ctx, input }) => removeContact(ctx.db, actorOf(ctx), input)),

  addHousehold: editor.input(householdInput).mutation(({ ctx, input }) => addHousehold(ctx.db, actorOf(ctx), input)),
  removeHousehold: editor
    .input(householdInput)
    .mutation(({ ctx, input }) => removeHousehold(ctx.db, actorOf(ctx), input)),
});
