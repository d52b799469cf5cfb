import { familyMessageInput, sendMessageInput } from "@/domain/messaging/message-input";
import { messageListInput, messageResultInput } from "@/domain/messaging/message-list-input";
import { readChoices } from "@/server/booking/read-choices";
import { exportMessageResult, exportMessages } from "@/server/messaging/export-messages";
import { listMessages } from "@/server/messaging/list-messages";
import { previewMessage } from "@/server/messaging/preview-message";
import { readMessage } from "@/server/messaging/read-message";
import { sendMessage } from "@/server/messaging/send-message";
import { testMessage } from "@/server/messaging/test-message";
import { router } from "../../trpc";
import { staffProcedure } from "./procedure";

const writer = staffProcedure("messages.send");

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

  list: writer.input(messageListInput).query(({ ctx, input }) => listMessages(ctx.db, ctx.communeId, input)),

  /** All of the list as CSV text; written down. */
  export: writer.input(messageListInput).query(({ ctx, input }) => exportMessages(ctx, input)),

  /** One message and its result address by address; null when there is none. */
  read: writer.input(messageResultInput).query(({ ctx, input }) => readMessage(ctx.db, ctx.communeId, input)),

  /** The result of one message as CSV text; written down. */
  exportResult: writer.input(messageResultInput).query(({ ctx, input }) => exportMessageResult(ctx, input)),
});
