import { openSession } from "@/server/auth/open-session";
import { RefusedError } from "@/server/refused-error";
import { anyProcedure, transactional } from "../../trpc";

/** For a signed-in family: everything it reads and writes carries `ctx.familyId`. */
export const familyProcedure = anyProcedure.use(
  transactional(async (db, { token, now }) => {
    const viewer = token && (await openSession(db, token, now));
    if (!viewer) throw new RefusedError({ code: "SIGN_IN_REQUIRED" });
    if (viewer.mustChangePassword) throw new RefusedError({ code: "NEW_PASSWORD_REQUIRED" });
    if (viewer.role !== "FAMILY" || !viewer.familyId) throw new RefusedError({ code: "NOT_ALLOWED" });
    return { viewer, communeId: viewer.communeId, familyId: viewer.familyId };
  }),
);
