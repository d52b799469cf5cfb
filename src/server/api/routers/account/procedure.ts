import type { SignInStep } from "@/domain/account/sign-in-step";
import { requireViewer } from "@/server/auth/require-viewer";
import { forgetAttempts, spendAttempt } from "@/server/auth/throttle";
import { prisma } from "@/server/db/client";
import { RefusedError } from "@/server/refused-error";
import { anyProcedure, refusalOf, transactional } from "../../trpc";

function asViewer(...allowed: SignInStep[]) {
  return transactional(async (db, ctx) => {
    const viewer = await requireViewer(db, ctx, allowed);
    return { viewer, communeId: viewer.communeId };
  });
}

/** For anybody signed in, on their own account; also for whoever still has the code of the mairie. */
export const accountProcedure = anyProcedure.use(asViewer("NEW_PASSWORD_REQUIRED"));

/** For what sends a message to an address that nobody has confirmed yet. */
export const resendingProcedure = anyProcedure
  .use(async ({ ctx, next }) => {
    const key = ctx.token?.sessionId;
    if (!key) throw new RefusedError({ code: "SIGN_IN_REQUIRED" });
    await spendAttempt("email-change", key, ctx.now);
    return next();
  })
  .use(asViewer("NEW_PASSWORD_REQUIRED"));

/** For acts that ask the current password again: wrong ones are counted, even though their transaction is undone. */
const passwordAsked = anyProcedure.use(async ({ ctx, next }) => {
  const key = ctx.token?.sessionId;
  if (!key) throw new RefusedError({ code: "SIGN_IN_REQUIRED" });
  await spendAttempt("current-password", key, ctx.now);
  const result = await next();
  if (result.ok || refusalOf(result.error)?.code !== "WRONG_CURRENT_PASSWORD") {
    await forgetAttempts("current-password", key);
  }
  return result;
});

export const confirmedProcedure = passwordAsked.use(asViewer("NEW_PASSWORD_REQUIRED"));

/** What somebody who has to install a second factor may do, and whoever may choose to. */
export const settingUpProcedure = anyProcedure.use(asViewer("SECOND_FACTOR_SETUP_REQUIRED"));
export const confirmedSettingUpProcedure = passwordAsked.use(asViewer("SECOND_FACTOR_SETUP_REQUIRED"));

/** The one thing a session without its second factor may do. Not one transaction: a wrong code is written down. */
export const secondFactorProcedure = anyProcedure.use(async ({ ctx, next }) => {
  const viewer = await requireViewer(prisma, ctx, ["SECOND_FACTOR_REQUIRED"]);
  return next({ ctx: { viewer } });
});
