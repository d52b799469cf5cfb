import { createTransport } from "nodemailer";
import { Resend } from "resend";
import { env } from "@/env";

export type OutgoingMail = {
  /** The outbox row: a provider that knows it drops a second sending. */
  id: string;
  /** Beside the portal's address. */
  senderName: string;
  /** Where an answer arrives; null: nobody reads answers. */
  replyTo?: string | null;
  to: string;
  subject: string;
  html: string;
  text: string;
};

/** Hands one message over; answers the provider's own id for it. */
export type MailTransport = (mail: OutgoingMail) => Promise<string>;

/** Why a provider did not take a message. `isFinal`: trying again would change nothing (unknown address, say). */
export class MailError extends Error {
  constructor(
    message: string,
    readonly isFinal: boolean,
  ) {
    super(message);
  }
}

type MailSettings = { RESEND_API_KEY?: string; RESEND_BASE_URL?: string; SMTP_URL?: string; MAIL_FROM: string };

/** Resend when it has a key, else SMTP, else nothing: messages are then kept in the outbox. */
export function mailTransport(settings: MailSettings = env): MailTransport | null {
  const { RESEND_API_KEY, RESEND_BASE_URL, SMTP_URL, MAIL_FROM } = settings;
  const address = /<([^>]+)>/.exec(MAIL_FROM)?.[1] ?? MAIL_FROM;
  if (RESEND_API_KEY) return resendTransport(new Resend(RESEND_API_KEY, { baseUrl: RESEND_BASE_URL }), address);
  return SMTP_URL ? smtpTransport(SMTP_URL, address) : null;
}

function resendTransport(resend: Resend, address: string): MailTransport {
  return async ({ id, senderName, replyTo, to, subject, html, text }) => {
    const from = `"${senderName.replace(/["\\]/g, "")}" <${address}>`;
    const { data, error } = await resend.emails.send(
      { from, to, replyTo: replyTo ?? undefined, subject, html, text },
      { idempotencyKey: id },
    );
    if (data) return data.id;
    const status = error?.statusCode ?? 0;
    // 409: the same message is being sent; 429: too many at once.
    const isFinal = status >= 400 && status < 500 && status !== 409 && status !== 429 && status !== 401;
    throw new MailError(`Resend ${status} : ${error?.message ?? "sans réponse"}`, isFinal);
  };
}

function smtpTransport(url: string, address: string): MailTransport {
  const limits = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };
  const smtp = createTransport({ url, ...limits });
  return async ({ id, senderName, replyTo, to, subject, html, text }) => {
    const from = { name: senderName, address };
    const messageId = `<${id}@${address.split("@")[1] ?? "localhost"}>`;
    try {
      const sent = await smtp.sendMail({ from, to, replyTo: replyTo ?? undefined, subject, html, text, messageId });
      return sent.messageId;
    } catch (error) {
      const { message, responseCode = 0, command } = error as Error & { responseCode?: number; command?: string };
      // A 5xx about the message is for good; one about our own access is a setting that somebody will mend.
      const isFinal = responseCode >= 500 && ["RCPT TO", "DATA"].includes(command ?? "");
      throw new MailError(`SMTP : ${message}`, isFinal);
    }
  };
}
