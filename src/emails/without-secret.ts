import type { TemplatedEmail } from "./email-data";

/** The same message without its personal link: nobody who reads the outbox can use it. */
export function withoutSecret<Message extends TemplatedEmail>(email: Message): Message {
  return "link" in email.data ? { ...email, data: { ...email.data, link: null } } : email;
}

export function hasSecret(email: TemplatedEmail): boolean {
  return "link" in email.data && email.data.link !== null;
}
