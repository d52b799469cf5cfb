import { z } from "zod";
import { emailState } from "@/domain/account/inputs";
import { familyMessageInput, sendMessageInput } from "@/domain/messaging/message-input";
import { readChoices } from "@/server/booking/read-choices";
import { previewMessage } from "@/server/messaging/preview-message";
import { listMessages, readMessage } from "@/server/messaging/read-messages";
import { sendMessage } from "@/server/messaging/send-message";
import { testMessage } from "@/server/messaging/test-message";
import { router } from "../../trpc";
import { staffProcedure } from "./procedure";

const writer = staffProcedure("messages.send");
const pageNumber = z.int().min(1).max(100_000).default(1);

/** "Écrire aux familles". */
export const messageRouter = router({
  choices: writer.query(({ ctx }) => readChoices(ctx.db, ctx.communeId)),

  /** The message as families will read it, to how many, and the key that sends it once. */
  preview: writer
    .input(familyMessageInput)
    .query(({ ctx, input }) => previewMessage(ctx.db, { ...ctx.viewer, now: ctx.now }, input)),

  /** To its author alone. */
  test: writer
    .input(familyMessageInput.pick({ subject: true, text: true }))
    .mutation(({ ctx, input }) => testMessage(ctx.db, { ...ctx.viewer, now: ctx.now, address: ctx.address }, input)),

  send: writer
    .input(sendMessageInput)
    .mutation(({ ctx, input }) => sendMessage(ctx.db, { ...ctx.viewer, now: ctx.now, address: ctx.address }, input)),

  list: writer
    .input(z.object({ page: pageNumber }))
    .query(({ ctx, input }) => listMessages(ctx.db, ctx.communeId, input.page)),

  /** One message and its result address by address; null when there is none. */
  read: writer
    .input(z.object({ id: z.uuid(), state: emailState.optional(), page: pageNumber }))
    .query(({ ctx, input }) => readMessage(ctx.db, ctx.communeId, input)),
});
