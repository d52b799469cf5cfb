import { requireViewer } from "@/server/auth/require-viewer";
import { RefusedError } from "@/server/refused-error";
import { anyProcedure, transactional } from "../../trpc";

/** For a signed-in family: everything it reads and writes carries `ctx.familyId`. */
export const familyProcedure = anyProcedure.use(
  transactional(async (db, ctx) => {
    const viewer = await requireViewer(db, ctx);
    if (viewer.role !== "FAMILY" || !viewer.familyId) throw new RefusedError({ code: "NOT_ALLOWED" });
    return { viewer, communeId: viewer.communeId, familyId: viewer.familyId };
  }),
);
