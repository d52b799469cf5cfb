import { isAllowed, type Permission } from "@/domain/account/permissions";
import { requireViewer } from "@/server/auth/require-viewer";
import { RefusedError } from "@/server/refused-error";
import { anyProcedure, transactional } from "../../trpc";

/** For signed-in staff whose role may do this: everything they read and write carries `ctx.communeId`. */
export function staffProcedure(permission: Permission) {
  return anyProcedure
    .use(
      transactional(async (db, ctx) => {
        const viewer = await requireViewer(db, ctx);
        if (!isAllowed(viewer.role, permission)) throw new RefusedError({ code: "NOT_ALLOWED" });
        return { viewer, communeId: viewer.communeId };
      }),
    )
    .meta({ permission });
}
