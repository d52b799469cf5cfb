import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/server/db/tenant";
import { portalUrl } from "@/server/portal-url";
import { type EmailToQueue, queueEmails } from "@/server/queue-emails";
import { makeOneTimeLinks } from "./one-time-link";

type Sending = { communeId: string; now: Temporal.Instant; accountIds: readonly string[] };

/**
 * Sends each account a one-time link to choose its password, and ends the links sent before. Accounts that are disabled
 * or have no e-mail are left out. Answers to whom one left.
 */
export async function sendActivations(db: Db, { communeId, now, accountIds }: Sending): Promise<string[]> {
  const accounts = await db.account.findMany({
    where: { communeId, id: { in: [...accountIds] }, email: { not: null }, disabledAt: null },
    select: {
      id: true,
      communeId: true,
      identifier: true,
      displayName: true,
      email: true,
      role: true,
      familyId: true,
    },
  });
  if (accounts.length === 0) return [];
  const { hostName, timeZone } = await db.commune.findUniqueOrThrow({
    where: { id: communeId },
    select: { hostName: true, timeZone: true },
  });
  const { tokens, expiresAt } = await makeOneTimeLinks(db, { accounts, kind: "ACTIVATION", now });
  const emails = accounts.map(({ id, identifier, displayName, email, role, familyId }): EmailToQueue => {
    const link = portalUrl(hostName, `/activation/${tokens.get(id)}`);
    const data = {
      displayName,
      identifier,
      isStaff: role !== "FAMILY",
      link,
      expiresAt: expiresAt.toString(),
      timeZone,
    };
    return { template: "activation", data, communeId, familyId, to: email ?? "" };
  });
  await queueEmails(db, now, emails);
  return accounts.map(({ id }) => id);
}
