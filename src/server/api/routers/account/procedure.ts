import { openSession } from "@/server/auth/open-session";
import { forgetAttempts, spendAttempt } from "@/server/auth/throttle";
import { RefusedError } from "@/server/refused-error";
import { anyProcedure, refusalOf, transactional } from "../../trpc";

const asViewer = transactional(async (db, { token, now }) => {
  const viewer = token && (await openSession(db, token, now));
  if (!viewer) throw new RefusedError({ code: "SIGN_IN_REQUIRED" });
  return { viewer, communeId: viewer.communeId };
});

/** For anybody signed in, on their own account; also for whoever still has the code of the mairie. */
export const accountProcedure = anyProcedure.use(asViewer);

/** For acts that ask the current password again: wrong ones are counted, even though their transaction is undone. */
export const confirmedProcedure = anyProcedure
  .use(async ({ ctx, next }) => {
    const key = ctx.token?.sessionId;
    if (!key) throw new RefusedError({ code: "SIGN_IN_REQUIRED" });
    await spendAttempt("current-password", key, ctx.now);
    const result = await next();
    if (result.ok || refusalOf(result.error)?.code !== "WRONG_CURRENT_PASSWORD") {
      await forgetAttempts("current-password", key);
    }
    return result;
  })
  .use(asViewer);
