import { accountRouter } from "./routers/account/account";
import { accountRouter as publicAccountRouter } from "./routers/public/account";
import { communeRouter } from "./routers/public/commune";
import { portalRouter } from "./routers/public/portal";
import { router } from "./trpc";

export const appRouter = router({
  public: router({ portal: portalRouter, commune: communeRouter, account: publicAccountRouter }),
  account: accountRouter,
});

export type AppRouter = typeof appRouter;
