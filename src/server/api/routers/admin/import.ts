import { checkImportInput, oneImport } from "@/domain/family/import/import-inputs";
import { checkImport, readImport, startImport } from "@/server/family/import/check-import";
import { readLongWorks } from "@/server/jobs/read-long-works";
import { router } from "../../trpc";
import { staffProcedure } from "./procedure";

const secretary = staffProcedure("families.edit");

/** Families and children from a file: what it would change, then all of it or nothing. */
export const importRouter = router({
  /** What the form asks: the school years, the current or next one first. */
  start: secretary.query(async ({ ctx: { db, communeId, now } }) => {
    const years = await db.schoolYear.findMany({
      where: { communeId },
      select: { id: true, label: true, lastDay: true },
      orderBy: { firstDay: "asc" },
    });
    const current = years.find(({ lastDay }) => lastDay.getTime() >= now.epochMilliseconds) ?? years.at(-1);
    return { years: years.map(({ id, label }) => ({ id, label })), currentYearId: current?.id ?? null };
  }),

  check: secretary.input(checkImportInput).mutation(({ ctx, input }) => checkImport(ctx, input)),
  read: secretary.input(oneImport).query(({ ctx, input }) => readImport(ctx.db, ctx.communeId, input.id)),
  run: secretary.input(oneImport).mutation(({ ctx, input }) => startImport(ctx, input.id)),
  works: secretary.query(({ ctx }) => readLongWorks(ctx.db, ctx, "import")),
});
