import { changeRoleInput, inviteInput, oneAccount } from "@/domain/account/team-inputs";
import { changeRole, resetSecondFactor } from "@/server/account/change-colleague";
import { inviteAgain, inviteColleague } from "@/server/account/invite-colleague";
import { disableAccount, enableAccount } from "@/server/account/switch-account";
import { router } from "../../trpc";
import { staffProcedure } from "./procedure";

const manager = staffProcedure("team.manage");

/** Who works on the portal, and what each may do. */
export const teamRouter = router({
  list: manager.query(async ({ ctx: { db, communeId, viewer } }) => {
    const accounts = await db.account.findMany({
      where: { communeId, role: { not: "FAMILY" } },
      select: {
        id: true,
        displayName: true,
        identifier: true,
        email: true,
        role: true,
        passwordHash: true,
        totpConfirmedAt: true,
        lastSignInAt: true,
        disabledAt: true,
      },
      orderBy: [{ disabledAt: { sort: "asc", nulls: "first" } }, { displayName: "asc" }],
    });
    return accounts.map(({ passwordHash, totpConfirmedAt, lastSignInAt, disabledAt, ...account }) => ({
      ...account,
      isOwn: account.id === viewer.accountId,
      // Nobody reads a hash: only whether there is one.
      isInvited: passwordHash === null,
      hasSecondFactor: totpConfirmedAt !== null,
      isDisabled: disabledAt !== null,
      lastSignInAt: lastSignInAt?.toISOString() ?? null,
    }));
  }),

  invite: manager.input(inviteInput).mutation(({ ctx, input }) => inviteColleague(ctx, input)),
  inviteAgain: manager.input(oneAccount).mutation(({ ctx, input }) => inviteAgain(ctx, input.id)),
  changeRole: manager.input(changeRoleInput).mutation(({ ctx, input }) => changeRole(ctx, input)),
  disable: manager.input(oneAccount).mutation(({ ctx, input }) => disableAccount(ctx, "staff", input.id)),
  enable: manager.input(oneAccount).mutation(({ ctx, input }) => enableAccount(ctx, "staff", input.id)),
  resetSecondFactor: manager.input(oneAccount).mutation(({ ctx, input }) => resetSecondFactor(ctx, input.id)),
});
