import { readFamilyFile } from "@/server/family/read-family-file";
import { router } from "../../trpc";
import { familyProcedure } from "./procedure";

export const familyRouter = router({
  /** What the town hall knows of the family, and whom to tell when it is no longer true. */
  file: familyProcedure.query(({ ctx }) =>
    readFamilyFile(ctx.db, { ...ctx.viewer, familyId: ctx.familyId, now: ctx.now }),
  ),
});
