import { regieInput } from "@/domain/billing/regie-input";
import { exportRegies } from "@/server/billing/export-regies";
import { listRegies } from "@/server/billing/list-regies";
import { saveRegie } from "@/server/billing/save-regie";
import { router } from "../../trpc";
import { staffProcedure } from "./procedure";

const regies = staffProcedure("services.edit");

export const regieRouter = router({
  list: regies.query(({ ctx }) => listRegies(ctx.db, ctx.communeId)),
  /** All of them as CSV text; written down. */
  export: regies.query(({ ctx }) => exportRegies(ctx)),
  save: regies.input(regieInput).mutation(({ ctx, input }) => saveRegie(ctx, input)),
});
