import { journalInput } from "@/domain/account/journal-input";
import { exportJournal } from "@/server/account/export-journal";
import { readJournal } from "@/server/account/read-journal";
import { router } from "../../trpc";
import { staffProcedure } from "./procedure";

const auditor = staffProcedure("audit.read");

/** Who did what to what, when. */
export const journalRouter = router({
  list: auditor.input(journalInput).query(({ ctx, input }) => readJournal(ctx.db, ctx.viewer, input)),

  /** All of it as CSV text; written down. */
  export: auditor.input(journalInput).query(({ ctx, input }) => exportJournal(ctx, input)),
});
