import { installationInput } from "@/domain/account/installation-input";
import { installPortal } from "@/server/account/install-portal";
import { spendAttempt } from "@/server/auth/throttle";
import { anyProcedure, router, transactional } from "../../trpc";

export const installationRouter = router({
  /** Makes the first commune; works once, with the code printed at start. */
  install: anyProcedure
    .input(installationInput)
    .use(async ({ ctx, next }) => {
      await spendAttempt("installation-address", ctx.address, ctx.now);
      return next();
    })
    .use(transactional(async () => ({})))
    .mutation(({ ctx, input }) => installPortal(ctx, input)),
});
