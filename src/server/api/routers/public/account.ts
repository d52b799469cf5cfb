import { setTimeout as wait } from "node:timers/promises";
import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { accountKey } from "@/domain/account/account-key";
import { forgottenPasswordInput, linkToken } from "@/domain/account/inputs";
import { minimumPasswordLength } from "@/domain/account/password-policy";
import { askPasswordReset } from "@/server/account/ask-password-reset";
import { confirmEmail } from "@/server/account/confirm-email";
import { findLink } from "@/server/account/one-time-link";
import { spendAttempt } from "@/server/auth/throttle";
import type { Db } from "@/server/db/tenant";
import { anyProcedure, router, transactional } from "../../trpc";
import { publicProcedure } from "./procedure";

/** Longer than the work for a known account takes: the answer's time tells nothing. */
const evenAnswerMs = 400;

const oneLink = z.object({ token: linkToken });

async function linkToPassword(
  { db, now }: { db: Db; now: Temporal.Instant },
  kind: "RESET" | "ACTIVATION",
  token: string,
) {
  const link = await findLink(db, kind, token, now);
  if (!link) return null;
  const { identifier, role } = link.account;
  return { identifier, minimumLength: minimumPasswordLength(role !== "FAMILY") };
}

const anyCommune = transactional(async () => ({}));

export const accountRouter = router({
  /** Sends a link if there is an account with an e-mail; the answer is the same when there is none. */
  askPasswordReset: anyProcedure
    .input(forgottenPasswordInput)
    .use(async ({ ctx, input, next }) => {
      await spendAttempt("reset-address", ctx.address, ctx.now);
      await spendAttempt(
        "reset-account",
        `${ctx.host}:${input.communeId ?? ""}:${accountKey(input.identifier)}`,
        ctx.now,
      );
      const [result] = await Promise.all([next(), wait(evenAnswerMs)]);
      return result;
    })
    .use(anyCommune)
    .mutation(({ ctx, input }) => askPasswordReset(ctx, input)),

  /** What the page of a link received by e-mail needs; null when it can't set a password any more. */
  resetLink: publicProcedure.input(oneLink).query(({ ctx, input }) => linkToPassword(ctx, "RESET", input.token)),
  activationLink: publicProcedure
    .input(oneLink)
    .query(({ ctx, input }) => linkToPassword(ctx, "ACTIVATION", input.token)),

  /** The address that a link would confirm; null when it can't any more. */
  emailLink: publicProcedure.input(oneLink).query(async ({ ctx, input }) => {
    const link = await findLink(ctx.db, "EMAIL", input.token, ctx.now);
    return link?.newEmail ? { email: link.newEmail } : null;
  }),

  /** Pressed by the person on the page of the link: a mail scanner that opens links confirms nothing. */
  confirmEmail: anyProcedure
    .input(oneLink)
    .use(async ({ ctx, next }) => {
      await spendAttempt("link-address", ctx.address, ctx.now);
      return next();
    })
    .use(anyCommune)
    .mutation(({ ctx, input }) => confirmEmail(ctx, input.token)),
});
