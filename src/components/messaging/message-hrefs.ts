import { addressWith } from "@/components/ui/address-with";
import { emailState } from "@/domain/account/inputs";
import {
  type MessageListInput,
  type MessageResultInput,
  messageListInput,
  messageResultInput,
} from "@/domain/messaging/message-list-input";

/** What an address says, as the browser gives it. */
export type MessageAddress = Record<string, unknown>;

/** What was asked for; a part that makes no sense is left out, as if nobody had typed it. */
export function messagesFromAddress({ q, tri, sens, page }: MessageAddress): MessageListInput {
  const sort = tri === "objet" ? "subject" : "date";
  const descending = sort === "date" ? sens !== "asc" : sens === "desc";
  return messageListInput.parse({ subject: q, sort, descending, page: Number(page ?? 1) });
}

export function messagesHref(asked: MessageListInput, path = "/admin/messages"): string {
  const page = asked.page > 1 ? String(asked.page) : null;
  return addressWith(path, { q: asked.subject, ...messagesOrder(asked), page });
}

/** The order alone, as the address says it. */
export function messagesOrder({ sort, descending }: Pick<MessageListInput, "sort" | "descending">) {
  if (sort === "date") return { tri: null, sens: descending ? null : "asc" };
  return { tri: "objet", sens: descending ? "desc" : null };
}

/** Which addresses of one message are asked for. */
export function resultFromAddress(id: string, { etat, page }: MessageAddress): MessageResultInput {
  return messageResultInput.parse({ id, state: emailState.safeParse(etat).data, page: Number(page ?? 1) });
}

export function resultHref({ id, state, page }: MessageResultInput, path = "/admin/messages"): string {
  return addressWith(`${path}/${id}`, { etat: state, page: page > 1 ? String(page) : null });
}
