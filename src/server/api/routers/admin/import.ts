import { checkImportInput, oneImport } from "@/domain/family/import/import-inputs";
import { checkImport, readImport, startImport } from "@/server/family/import/check-import";
import { readImportForm } from "@/server/family/import/read-import-form";
import { readLongWorks } from "@/server/jobs/read-long-works";
import { router } from "../../trpc";
import { staffProcedure } from "./procedure";

const secretary = staffProcedure("families.edit");

/** Families and children from a file: what it would change, then all of it or nothing. */
export const importRouter = router({
  /** What the form asks: the school years, and which one is chosen first. */
  form: secretary.query(({ ctx }) => readImportForm(ctx.db, ctx.communeId, ctx.viewer.today)),

  check: secretary.input(checkImportInput).mutation(({ ctx, input }) => checkImport(ctx, input)),
  read: secretary.input(oneImport).query(({ ctx, input }) => readImport(ctx.db, ctx.communeId, input.id)),
  run: secretary.input(oneImport).mutation(({ ctx, input }) => startImport(ctx, input.id)),
  works: secretary.query(({ ctx }) => readLongWorks(ctx.db, ctx, "import")),
});
