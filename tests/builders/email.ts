import { Temporal } from "temporal-polyfill";
import { inCommune } from "@/server/db/tenant";
import { queueEmails } from "@/server/queue-emails";

/** A message in the outbox that waits to be sent: a link to choose a password, which is a secret. */
export async function aQueuedEmail(
  communeId: string,
  {
    to = "parent@example.invalid",
    familyId = null as string | null,
    secret = "le-secret",
    now = "2026-09-03T08:00:00Z",
  } = {},
): Promise<{ id: string; link: string }> {
  const link = `http://localhost:3000/reinitialisation/${secret}`;
  const data = { displayName: "Camille Essai", link, expiresAt: "2026-09-03T09:00:00Z", timeZone: "Europe/Paris" };
  return inCommune(communeId, async (db) => {
    await queueEmails(db, Temporal.Instant.from(now), [{ communeId, familyId, to, template: "password-reset", data }]);
    const { id } = await db.email.findFirstOrThrow({
      where: { communeId },
      orderBy: { id: "desc" },
      select: { id: true },
    });
    return { id, link };
  });
}
