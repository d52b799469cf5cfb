import {
  changeAccountEmailInput,
  codesListInput,
  codesOrder,
  codesSelection,
  familyAccountsInput,
  openFamilyAccountInput,
} from "@/domain/account/codes-inputs";
import { oneAccount } from "@/domain/account/team-inputs";
import { codesEffect } from "@/server/account/codes-effect";
import { exportAccounts } from "@/server/account/export-accounts";
import { readFamilyAccounts } from "@/server/account/family-accounts";
import { emailActivations, orderLetters } from "@/server/account/hand-out-codes";
import { changeAccountEmail, sendResetLink } from "@/server/account/help-family";
import { listCodeFamilies } from "@/server/account/list-code-families";
import { openFamilyAccount } from "@/server/account/open-family-account";
import { readLetterBatch } from "@/server/account/read-letter-batch";
import { disableAccount, enableAccount, signOutAccount } from "@/server/account/switch-account";
import { readLongWorks } from "@/server/jobs/read-long-works";
import { router } from "../../trpc";
import { staffProcedure } from "./procedure";

const secretary = staffProcedure("accounts.manage");

/** The accounts of families: codes on paper, links by e-mail, and what is done with one account. Never the staff's. */
export const accountsRouter = router({
  codes: secretary
    .input(codesListInput)
    .query(({ ctx, input }) => listCodeFamilies(ctx.db, { ...ctx.viewer, now: ctx.now }, input)),

  /** The same list, as a CSV file. */
  export: secretary.input(codesListInput).query(({ ctx, input }) => exportAccounts(ctx, input)),

  /** What handing codes out to a selection would do, before it is done. */
  effect: secretary
    .input(codesSelection)
    .query(({ ctx, input }) => codesEffect(ctx.db, { ...ctx.viewer, now: ctx.now }, input)),

  orderLetters: secretary.input(codesOrder).mutation(({ ctx, input }) => orderLetters(ctx, input)),
  emailActivations: secretary.input(codesOrder).mutation(({ ctx, input }) => emailActivations(ctx, input)),

  /** How far the letters are, and those of the day. */
  letterWorks: secretary.query(({ ctx }) => readLongWorks(ctx.db, ctx, "letters")),
  /** The PDF of a batch, as base64. */
  letters: secretary.input(oneAccount).query(({ ctx, input }) => readLetterBatch(ctx, input.id)),

  ofFamily: secretary
    .input(familyAccountsInput)
    .query(({ ctx, input }) => readFamilyAccounts(ctx.db, ctx, input.familyId)),

  open: secretary.input(openFamilyAccountInput).mutation(({ ctx, input }) => openFamilyAccount(ctx, input)),
  disable: secretary.input(oneAccount).mutation(({ ctx, input }) => disableAccount(ctx, "family", input.id)),
  enable: secretary.input(oneAccount).mutation(({ ctx, input }) => enableAccount(ctx, "family", input.id)),
  signOut: secretary.input(oneAccount).mutation(({ ctx, input }) => signOutAccount(ctx, "family", input.id)),
  sendResetLink: secretary.input(oneAccount).mutation(({ ctx, input }) => sendResetLink(ctx, input.id)),
  changeEmail: secretary.input(changeAccountEmailInput).mutation(({ ctx, input }) => changeAccountEmail(ctx, input)),
});
