import { z } from "zod";
import { accountKey } from "@/domain/account/account-key";
import { amendRequestInput, askForAccountInput, requestTokenInput } from "@/domain/account/request-input";
import { amendRequest } from "@/server/account/amend-request";
import { askForAccount } from "@/server/account/ask-for-account";
import { confirmRequest } from "@/server/account/confirm-request";
import { findCommune } from "@/server/account/find-commune";
import { readRequestForm } from "@/server/account/read-request-form";
import { readRequestLink } from "@/server/account/read-request-link";
import { spendAttempt } from "@/server/auth/throttle";
import { bindToCommune } from "@/server/db/tenant";
import { anyProcedure, router, transactional } from "../../trpc";
import { publicProcedure } from "./procedure";

const anyCommune = transactional(async () => ({}));

/** Counted by the address it comes from, before any transaction. */
const withLink = anyProcedure.use(async ({ ctx, next }) => {
  await spendAttempt("link-address", ctx.address, ctx.now);
  return next();
});

export const requestRouter = router({
  /** What a newcomer chooses among; null: there is no such commune. */
  form: publicProcedure
    .input(z.object({ communeId: z.uuid().optional() }))
    .query(async ({ ctx: { db, host, now }, input }) => {
      const commune = await findCommune(db, host, input.communeId);
      if (!commune) return null;
      await bindToCommune(db, commune.id);
      return { communeId: commune.id, ...(await readRequestForm(db, commune.id, now)) };
    }),

  /** Keeps a request until it is confirmed by e-mail; answers the same whether the family is known or not. */
  ask: anyProcedure
    .input(askForAccountInput)
    .use(async ({ ctx, input, next }) => {
      await spendAttempt("request-address", ctx.address, ctx.now);
      const email = accountKey(input.request.adults[0].email);
      await spendAttempt("request-email", `${ctx.host}:${input.communeId ?? ""}:${email}`, ctx.now);
      return next();
    })
    .use(anyCommune)
    .mutation(({ ctx, input }) => askForAccount(ctx, input)),

  /** What the page of a link shows; null when the link holds no more. */
  read: publicProcedure
    .input(requestTokenInput)
    .query(({ ctx, input }) => readRequestLink(ctx.db, input.token, ctx.now)),

  /** Pressed by the person on the page of the link: a mail scanner that opens links confirms nothing. */
  confirm: withLink
    .input(requestTokenInput)
    .use(anyCommune)
    .mutation(({ ctx, input }) => confirmRequest(ctx, input.token)),

  amend: withLink
    .input(amendRequestInput)
    .use(anyCommune)
    .mutation(({ ctx, input }) => amendRequest(ctx, input)),
});
