import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/server/db/tenant";
import { portalUrl } from "@/server/portal-url";
import { queueEmails } from "@/server/queue-emails";
import { makeOneTimeLink } from "./one-time-link";

const mails = {
  RESET: { template: "password-reset", path: "/reinitialisation" },
  EMAIL: { template: "email-confirmation", path: "/confirmer-adresse" },
} as const;

export type LinkToMail = {
  account: { id: string; communeId: string; displayName: string; familyId: string | null };
  kind: keyof typeof mails;
  to: string;
  now: Temporal.Instant;
};

/** Sends `to` an account's one-time link: to choose a password (RESET), or to say that the address is theirs (EMAIL). */
export async function mailOneTimeLink(db: Db, { account, kind, to, now }: LinkToMail): Promise<void> {
  const { communeId, displayName, familyId } = account;
  const { template, path } = mails[kind];
  const { hostName, timeZone } = await db.commune.findUniqueOrThrow({
    where: { id: communeId },
    select: { hostName: true, timeZone: true },
  });
  const newEmail = kind === "EMAIL" ? to : undefined;
  const { token, expiresAt } = await makeOneTimeLink(db, { account, kind, now, newEmail });
  const link = portalUrl(hostName, `${path}/${token}`);
  const data = { displayName, link, expiresAt: expiresAt.toString(), timeZone };
  await queueEmails(db, now, [{ template, data, communeId, familyId, to }]);
}
