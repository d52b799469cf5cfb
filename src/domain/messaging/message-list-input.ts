import { z } from "zod";
import { emailState } from "@/domain/account/inputs";

const page = z.int().min(1).max(100_000).catch(1).default(1);

/** What the list of messages may be asked; what makes no sense in an address is left out, as if nobody had typed it. */
export const messageListInput = z.object({
  /** Part of the subject. */
  subject: z.string().trim().max(200).catch("").default(""),
  sort: z.enum(["date", "subject"]).catch("date").default("date"),
  descending: z.boolean().catch(true).default(true),
  page,
});
export type MessageListInput = z.infer<typeof messageListInput>;

/** One message, and which of its addresses. */
export const messageResultInput = z.object({
  id: z.uuid(),
  state: emailState.nullable().catch(null).default(null),
  page,
});
export type MessageResultInput = z.infer<typeof messageResultInput>;
