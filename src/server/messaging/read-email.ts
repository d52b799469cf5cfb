import { isAllowed, type Role } from "@/domain/account/permissions";
import { readablePhone } from "@/domain/account/readable-phone";
import type { EmailSender, TemplatedEmail } from "@/emails/email-data";
import { renderEmail } from "@/emails/render-email";
import { hasSecret, withoutSecret } from "@/emails/without-secret";
import type { Db } from "@/server/db/tenant";
import { portalUrl } from "@/server/portal-url";

type OutboxRow = { template: string; data: unknown };

/** A row of the outbox as its template types it: queueEmails wrote it, and nobody else. */
export function templatedEmail({ template, data }: OutboxRow): TemplatedEmail {
  return { template, data } as TemplatedEmail;
}

/** Who the messages of a commune come from. */
export async function readSender(db: Db, communeId: string): Promise<EmailSender & { senderName: string }> {
  const { name, phone, openingHours, hostName, senderName, replyTo } = await db.commune.findUniqueOrThrow({
    where: { id: communeId },
    select: { name: true, phone: true, openingHours: true, hostName: true, senderName: true, replyTo: true },
  });
  return {
    communeName: name,
    senderName: senderName ?? name,
    replyTo,
    phone: readablePhone(phone),
    openingHours,
    portalUrl: portalUrl(hostName, "/"),
  };
}

type Asked = { communeId: string; id: string; role: Role };

/**
 * One message as staff read it, or null. Its personal link is hidden, except when no transport is set up: somebody has
 * to hand the message over. A colleague's link is then for whoever manages the team alone: it opens that colleague's
 * account, with its rights.
 */
export async function readEmail(db: Db, { communeId, id, role }: Asked) {
  const row = await db.email.findFirst({
    where: { id, communeId },
    select: {
      id: true,
      familyId: true,
      toAddress: true,
      template: true,
      data: true,
      state: true,
      attempts: true,
      lastError: true,
      providerId: true,
      createdAt: true,
      sentAt: true,
    },
  });
  if (!row) return null;
  const { familyId, template, data, createdAt, sentAt, ...shown } = row;
  const email = templatedEmail({ template, data });
  const isColleagues = familyId === null && !template.startsWith("request-");
  const mayHandOver = row.state === "KEPT" && (!isColleagues || isAllowed(role, "team.manage"));
  const visible = mayHandOver ? email : withoutSecret(email);
  const rendered = await renderEmail(visible, await readSender(db, communeId));
  return {
    ...shown,
    ...rendered,
    showsSecret: hasSecret(visible),
    createdAt: createdAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
  };
}
