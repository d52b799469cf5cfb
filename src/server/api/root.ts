import { portalRouter } from "./routers/public/portal";
import { router } from "./trpc";

export const appRouter = router({
  public: router({ portal: portalRouter }),
});

export type AppRouter = typeof appRouter;
