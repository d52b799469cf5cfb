import { openSession, type Role } from "@/server/auth/open-session";
import { RefusedError } from "@/server/refused-error";
import { anyProcedure, transactional } from "../../trpc";

/** For signed-in staff who have one of these roles: everything carries `ctx.communeId`. */
export function staffProcedure(...roles: Exclude<Role, "FAMILY">[]) {
  return anyProcedure.use(
    transactional(async (db, { token, now }) => {
      const viewer = token && (await openSession(db, token, now));
      if (!viewer) throw new RefusedError({ code: "SIGN_IN_REQUIRED" });
      if (viewer.mustChangePassword) throw new RefusedError({ code: "NEW_PASSWORD_REQUIRED" });
      if (!roles.some((role) => role === viewer.role)) throw new RefusedError({ code: "NOT_ALLOWED" });
      return { viewer, communeId: viewer.communeId };
    }),
  );
}
