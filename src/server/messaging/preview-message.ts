import type { Temporal } from "temporal-polyfill";
import { v7 as uuid } from "uuid";
import { wallClock } from "@/domain/calendar/french-days";
import type { FamilyMessageInput } from "@/domain/messaging/message-input";
import { type RenderedEmail, renderEmail } from "@/emails/render-email";
import type { Db } from "@/server/db/tenant";
import { type AudienceNumbers, countAudience, labelAudience } from "./read-audience";
import { readSender } from "./read-email";

type Writer = { communeId: string; accountId: string; timeZone: string; now: Temporal.Instant };

export type MessagePreview = AudienceNumbers &
  RenderedEmail & {
    label: string;
    /** Sends this message once. */
    key: string;
    /** Where "test à moi" goes; null: the account has no address. */
    ownAddress: string | null;
  };

/** A message as families will read it, and to how many; nothing is sent. */
export async function previewMessage(
  db: Db,
  { communeId, accountId, timeZone, now }: Writer,
  { subject, text, ...audience }: FamilyMessageInput,
): Promise<MessagePreview> {
  const label = await labelAudience(db, communeId, audience);
  const numbers = await countAudience(db, communeId, audience, wallClock(now.toString(), timeZone).day);
  const { email } = await db.account.findUniqueOrThrow({ where: { id: accountId }, select: { email: true } });
  const data = { displayName: "Prénom Nom", subject, text };
  const rendered = await renderEmail({ template: "family-message", data }, await readSender(db, communeId));
  return { ...numbers, ...rendered, label, key: uuid(), ownAddress: email };
}
