import type { Temporal } from "temporal-polyfill";
import type { PublishTextInput } from "@/domain/account/commune-inputs";
import { recordAudit } from "@/server/audit";
import type { Viewer } from "@/server/auth/open-session";
import { instantToColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";

type Publishing = { db: Db; viewer: Viewer; now: Temporal.Instant; address: string };

/**
 * Adds a version to a text of the commune; the earlier ones are kept. Refuses TEXT_CHANGED when somebody published
 * another version since this one was opened.
 */
export async function publishText(
  { db, viewer: { communeId, accountId }, now, address }: Publishing,
  { kind, body, basedOn }: PublishTextInput,
): Promise<{ version: number }> {
  await db.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('commune-text'), hashtext(${communeId}))::text`;
  const last = await db.communeText.aggregate({ where: { communeId, kind }, _max: { version: true } });
  if (last._max.version !== basedOn) throw new RefusedError({ code: "TEXT_CHANGED" });
  const version = (basedOn ?? 0) + 1;
  await db.communeText.create({
    data: { communeId, kind, version, body, publishedAt: instantToColumn(now) },
    select: { id: true },
  });
  await recordAudit(db, { communeId, now, address, accountId, action: "text-published", facts: { kind, version } });
  return { version };
}
