import { currentPasswordInput, secondFactorInput } from "@/domain/account/inputs";
import { isSecondFactorCompulsory } from "@/domain/account/sign-in-step";
import { env } from "@/env";
import { removeSecondFactor, renewRecoveryCodes } from "@/server/account/change-second-factor";
import { giveSecondFactor } from "@/server/account/give-second-factor";
import { beginSecondFactor, confirmSecondFactor } from "@/server/account/set-up-second-factor";
import { router } from "../../trpc";
import {
  confirmedProcedure,
  confirmedSettingUpProcedure,
  secondFactorProcedure,
  settingUpProcedure,
} from "./procedure";

export const secondFactorRouter = router({
  /** Whether the account has one, must have one, and how many recovery codes are left. */
  state: settingUpProcedure.query(async ({ ctx: { db, viewer } }) => {
    const { totpConfirmedAt, _count } = await db.account.findUniqueOrThrow({
      where: { id: viewer.accountId },
      select: { totpConfirmedAt: true, _count: { select: { recoveryCodes: { where: { usedAt: null } } } } },
    });
    return {
      setAt: totpConfirmedAt?.toISOString() ?? null,
      recoveryCodesLeft: _count.recoveryCodes,
      isCompulsory: isSecondFactorCompulsory(viewer.role, env.EMBEDDED_DATABASE === "1"),
      timeZone: viewer.timeZone,
    };
  }),

  give: secondFactorProcedure.input(secondFactorInput).mutation(({ ctx, input }) => giveSecondFactor(ctx, input.code)),

  begin: confirmedSettingUpProcedure
    .input(currentPasswordInput)
    .mutation(({ ctx, input }) => beginSecondFactor(ctx, input.currentPassword)),

  confirm: settingUpProcedure
    .input(secondFactorInput)
    .mutation(({ ctx, input }) => confirmSecondFactor(ctx, input.code)),

  renewRecoveryCodes: confirmedProcedure
    .input(currentPasswordInput)
    .mutation(({ ctx, input }) => renewRecoveryCodes(ctx, input.currentPassword)),

  remove: confirmedProcedure
    .input(currentPasswordInput)
    .mutation(({ ctx, input }) => removeSecondFactor(ctx, input.currentPassword)),
});
