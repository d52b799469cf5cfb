import { changeRoleInput, inviteInput, oneAccount } from "@/domain/account/team-inputs";
import { teamListInput } from "@/domain/account/team-list-input";
import { changeRole, resetSecondFactor } from "@/server/account/change-colleague";
import { exportTeam } from "@/server/account/export-team";
import { inviteAgain, inviteColleague } from "@/server/account/invite-colleague";
import { listTeam } from "@/server/account/list-team";
import { disableAccount, enableAccount } from "@/server/account/switch-account";
import { router } from "../../trpc";
import { staffProcedure } from "./procedure";

const manager = staffProcedure("team.manage");

/** Who works on the portal, and what each may do. */
export const teamRouter = router({
  list: manager.input(teamListInput).query(({ ctx, input }) => listTeam(ctx.db, ctx.viewer, input)),

  /** The same without pages, as CSV text; written down. */
  export: manager.input(teamListInput).query(({ ctx, input }) => exportTeam(ctx, input)),

  invite: manager.input(inviteInput).mutation(({ ctx, input }) => inviteColleague(ctx, input)),
  inviteAgain: manager.input(oneAccount).mutation(({ ctx, input }) => inviteAgain(ctx, input.id)),
  changeRole: manager.input(changeRoleInput).mutation(({ ctx, input }) => changeRole(ctx, input)),
  disable: manager.input(oneAccount).mutation(({ ctx, input }) => disableAccount(ctx, "staff", input.id)),
  enable: manager.input(oneAccount).mutation(({ ctx, input }) => enableAccount(ctx, "staff", input.id)),
  resetSecondFactor: manager.input(oneAccount).mutation(({ ctx, input }) => resetSecondFactor(ctx, input.id)),
});
