import type { Temporal } from "temporal-polyfill";
import type { IsoDate } from "@/domain/calendar/day";
import { wallClock } from "@/domain/calendar/french-days";
import type { Audience, SendMessageInput } from "@/domain/messaging/message-input";
import { recordAudit } from "@/server/audit";
import type { Db } from "@/server/db/tenant";
import { familyAddressesSql } from "@/server/family/family-addresses";
import { addJobs } from "@/server/jobs/job-sender";
import { RefusedError } from "@/server/refused-error";
import { inAudienceSql } from "./audience-sql";
import { labelAudience } from "./read-audience";

type Writer = { communeId: string; accountId: string; timeZone: string; now: Temporal.Instant; address: string };

/** What is kept of whom a message was for; `withoutAddress`: ids of the families it could not reach. */
export type KeptAudience = Audience & { label: string; withoutAddress: string[] };

/**
 * Writes to families: one e-mail for each adult with an address, so that nobody sees another's. The outbox sends them;
 * the message, its e-mails and the trace are one transaction. The same key again changes nothing. Refuses NO_ADDRESSEE.
 */
export async function sendMessage(
  db: Db,
  { communeId, accountId, timeZone, now, address }: Writer,
  { key: id, subject, text, ...audience }: SendMessageInput,
): Promise<{ id: string }> {
  const today = wallClock(now.toString(), timeZone).day;
  const label = await labelAudience(db, communeId, audience);
  const withoutAddress = await familiesWithoutAddress(db, communeId, audience, today);
  const kept: KeptAudience = { ...audience, label, withoutAddress };
  const inserted = await db.$executeRaw`
    INSERT INTO family_message (id, commune_id, sent_at, account_id, subject, body, audience)
    VALUES (${id}::uuid, ${communeId}::uuid, ${now.toString()}::timestamptz, ${accountId}::uuid, ${subject}, ${text},
            ${JSON.stringify(kept)}::jsonb)
    ON CONFLICT (id) DO NOTHING`;
  if (inserted === 0) return alreadySent(db, communeId, id);

  const emails = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO email (id, commune_id, family_id, to_address, template, data, created_at, message_id)
    SELECT uuid_v7(), ${communeId}::uuid, f.id, a.email, 'family-message',
           jsonb_build_object('displayName', a.display_name, 'subject', ${subject}::text, 'text', ${text}::text),
           ${now.toString()}::timestamptz, ${id}::uuid
    FROM family f CROSS JOIN LATERAL ${familyAddressesSql} a
    WHERE ${inAudienceSql(communeId, audience, today)}
    RETURNING id`;
  if (emails.length === 0) throw new RefusedError({ code: "NO_ADDRESSEE" });
  await addJobs(
    db,
    "send-email",
    emails.map((email) => ({ communeId, emailId: email.id })),
  );
  const facts = { addresses: emails.length, withoutAddress: withoutAddress.length, ...audienceIds(audience) };
  await recordAudit(db, { communeId, accountId, now, address, action: "families-message-sent", subjectId: id, facts });
  return { id };
}

/** A second click waited for the first, or came later: the message is out. */
async function alreadySent(db: Db, communeId: string, id: string): Promise<{ id: string }> {
  const sent = await db.familyMessage.findFirst({ where: { id, communeId }, select: { id: true } });
  if (!sent) throw new RefusedError({ code: "NOT_FOUND" });
  return sent;
}

async function familiesWithoutAddress(
  db: Db,
  communeId: string,
  audience: Audience,
  today: IsoDate,
): Promise<string[]> {
  const families = await db.$queryRaw<{ id: string }[]>`
    SELECT f.id FROM family f
    WHERE ${inAudienceSql(communeId, audience, today)} AND NOT EXISTS (SELECT FROM ${familyAddressesSql} a)`;
  return families.map(({ id }) => id);
}

function audienceIds({ schoolId, classId, serviceId, day }: Audience) {
  return {
    ...(schoolId && { schoolId }),
    ...(classId && { classId }),
    ...(serviceId && { serviceId }),
    ...(day && { day }),
  };
}
