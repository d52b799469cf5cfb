import {
  changeEmailInput,
  changePasswordInput,
  choosePasswordInput,
  notificationsInput,
} from "@/domain/account/inputs";
import { minimumPasswordLength } from "@/domain/account/password-policy";
import { askEmailChange, askEmailChangeAgain, cancelEmailChange } from "@/server/account/ask-email-change";
import { changePassword } from "@/server/account/change-password";
import { choosePassword } from "@/server/account/choose-password";
import { saveNotifications } from "@/server/account/save-notifications";
import { signOutEverywhere } from "@/server/account/sign-out-everywhere";
import { instantToColumn } from "@/server/db/dates";
import { router } from "../../trpc";
import { accountProcedure, confirmedProcedure, resendingProcedure } from "./procedure";
import { secondFactorRouter } from "./second-factor";

export const accountRouter = router({
  secondFactor: secondFactorRouter,

  /** One's own account, as /famille/compte and /admin/compte show it. */
  me: accountProcedure.query(async ({ ctx: { db, viewer, now } }) => {
    const { accountId: id, communeName, timeZone, mustChangePassword } = viewer;
    const account = await db.account.findUniqueOrThrow({
      where: { id },
      select: {
        identifier: true,
        displayName: true,
        email: true,
        role: true,
        receiptsByEmail: true,
        remindersByEmail: true,
        tokens: {
          where: { kind: "EMAIL", usedAt: null, expiresAt: { gt: instantToColumn(now) } },
          select: { newEmail: true },
        },
      },
    });
    const { tokens, ...shown } = account;
    const minimumLength = minimumPasswordLength(account.role !== "FAMILY");
    const awaitedEmail = tokens[0]?.newEmail ?? null;
    return { ...shown, awaitedEmail, minimumLength, communeName, timeZone, mustChangePassword };
  }),

  choosePassword: accountProcedure
    .input(choosePasswordInput)
    .mutation(({ ctx, input }) => choosePassword(ctx, input.password)),

  changePassword: confirmedProcedure
    .input(changePasswordInput)
    .mutation(({ ctx, input }) => changePassword(ctx, input)),

  changeEmail: confirmedProcedure.input(changeEmailInput).mutation(({ ctx, input }) => askEmailChange(ctx, input)),
  changeEmailAgain: resendingProcedure.mutation(({ ctx }) => askEmailChangeAgain(ctx)),
  cancelEmailChange: accountProcedure.mutation(({ ctx }) => cancelEmailChange(ctx)),

  saveNotifications: accountProcedure
    .input(notificationsInput)
    .mutation(({ ctx, input }) => saveNotifications(ctx, input)),

  signOutEverywhere: accountProcedure.mutation(({ ctx }) => signOutEverywhere(ctx)),
});
