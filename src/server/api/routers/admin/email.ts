import { z } from "zod";
import { outboxInput } from "@/domain/messaging/outbox-input";
import { exportEmails } from "@/server/messaging/export-emails";
import { listEmails } from "@/server/messaging/list-emails";
import { readEmail } from "@/server/messaging/read-email";
import { sendEmailAgain } from "@/server/messaging/send-email-again";
import { router } from "../../trpc";
import { staffProcedure } from "./procedure";

const secretariat = staffProcedure("emails.read");
const oneEmail = z.object({ id: z.uuid() });

/** The outbox, for whoever answers families who say they received nothing. */
export const emailRouter = router({
  list: secretariat.input(outboxInput).query(({ ctx, input }) => listEmails(ctx.db, ctx.communeId, input)),

  /** All of the list as CSV text; written down. */
  export: secretariat.input(outboxInput).query(({ ctx, input }) => exportEmails(ctx, input)),

  /** One message as it reads, with what became of it; null when there is none. */
  read: secretariat
    .input(oneEmail)
    .query(({ ctx, input }) => readEmail(ctx.db, { ...input, communeId: ctx.communeId, role: ctx.viewer.role })),

  sendAgain: secretariat.input(oneEmail).mutation(({ ctx, input }) => sendEmailAgain(ctx, input.id)),
});
