import { regieInput } from "@/domain/billing/regie-input";
import { listRegies } from "@/server/billing/list-regies";
import { saveRegie } from "@/server/billing/save-regie";
import { router } from "../../trpc";
import { staffProcedure } from "./procedure";

const regies = staffProcedure("services.edit");

export const regieRouter = router({
  list: regies.query(({ ctx }) => listRegies(ctx.db, ctx.communeId)),
  save: regies.input(regieInput).mutation(({ ctx, input }) => saveRegie(ctx, input)),
});
