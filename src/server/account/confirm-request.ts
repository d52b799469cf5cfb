import type { Temporal } from "temporal-polyfill";
import { recordAudit } from "@/server/audit";
import { instantToColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";
import { queueEmails } from "@/server/queue-emails";
import { acknowledgementOf } from "./request-acknowledgement";
import { greetedName } from "./request-facts";
import { lockRequestOf } from "./request-link";

type Confirming = { db: Db; now: Temporal.Instant; address: string };

/** The family has shown that the address is its own: the mairie receives the request. Refuses LINK_EXPIRED. */
export async function confirmRequest({ db, now, address }: Confirming, token: string): Promise<void> {
  const { id, communeId, number, email, facts } = await lockRequestOf(db, token, now, "UNCONFIRMED");
  const confirmedAt = instantToColumn(now);
  await db.accountRequest.update({ where: { id }, data: { state: "RECEIVED", confirmedAt }, select: { id: true } });
  await recordAudit(db, { communeId, now, address, action: "request-confirmed", subjectId: id });
  const acknowledgement = await acknowledgementOf(db, { communeId, number, confirmedAt });
  const data = { displayName: greetedName(facts), ...acknowledgement };
  await queueEmails(db, now, [{ template: "request-acknowledgement", data, communeId, familyId: null, to: email }]);
}
