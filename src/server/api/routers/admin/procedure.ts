import { isAllowed, type Permission } from "@/domain/account/permissions";
import { openSession } from "@/server/auth/open-session";
import { RefusedError } from "@/server/refused-error";
import { anyProcedure, transactional } from "../../trpc";

/** For signed-in staff whose role may do this: everything they read and write carries `ctx.communeId`. */
export function staffProcedure(permission: Permission) {
  return anyProcedure
    .use(
      transactional(async (db, { token, now }) => {
        const viewer = token && (await openSession(db, token, now));
        if (!viewer) throw new RefusedError({ code: "SIGN_IN_REQUIRED" });
        if (viewer.mustChangePassword) throw new RefusedError({ code: "NEW_PASSWORD_REQUIRED" });
        if (!isAllowed(viewer.role, permission)) throw new RefusedError({ code: "NOT_ALLOWED" });
        return { viewer, communeId: viewer.communeId };
      }),
    )
    .meta({ permission });
}
