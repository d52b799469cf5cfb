import { anyProcedure, transactional } from "../../trpc";

/** For anybody. Its transaction is bound to no commune until the procedure finds which one is meant. */
export const publicProcedure = anyProcedure.use(transactional(async () => ({})));
