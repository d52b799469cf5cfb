import type { Temporal } from "temporal-polyfill";
import { codeValidDays } from "@/domain/account/one-time-code";
import { wallClock } from "@/domain/calendar/french-days";
import type { Db } from "@/server/db/tenant";
import { personNameSql } from "@/server/family/person-name-sql";
import { portalUrl } from "@/server/portal-url";
import type { LetterFacts, LetterSender } from "./letter";

/** What the letters of these accounts say but for their codes, in the order given. Disabled accounts get none. */
export async function readLetters(
  db: Db,
  communeId: string,
  accountIds: readonly string[],
  now: Temporal.Instant,
): Promise<{ sender: LetterSender; letters: LetterFacts[] }> {
  const commune = await db.commune.findUniqueOrThrow({
    where: { id: communeId },
    select: {
      name: true,
      address: true,
      phone: true,
      openingHours: true,
      hostName: true,
      timeZone: true,
      logo: true,
      logoType: true,
    },
  });
  const letters = await db.$queryRaw<LetterFacts[]>`
    SELECT a.id AS "accountId", a.identifier,
      CASE WHEN a.email IS NOT NULL THEN 'of-account' WHEN g.email IS NOT NULL THEN 'to-confirm' ELSE 'none' END AS email,
      coalesce(g.civility, '') AS civility,
      coalesce(nullif(${personNameSql("g")}, ''),
        a.display_name) AS name,
      coalesce(g.address, (
        SELECT h.address FROM guardian h WHERE h.family_id = f.id AND h.address IS NOT NULL
        ORDER BY h.payer DESC, h.position, h.id LIMIT 1)) AS address,
      coalesce((
        SELECT array_agg(ch.first_names ORDER BY ch.birth_day, ch.first_names)
        FROM child_family cf JOIN child ch ON ch.id = cf.child_id WHERE cf.family_id = f.id), '{}') AS children
    FROM unnest(${[...accountIds]}::uuid[]) WITH ORDINALITY AS asked (id, place)
    JOIN account a ON a.id = asked.id AND a.role = 'FAMILY' AND a.disabled_at IS NULL
    JOIN family f ON f.id = a.family_id
    LEFT JOIN LATERAL (
      SELECT * FROM guardian g WHERE g.family_id = f.id AND (g.id = a.guardian_id OR a.guardian_id IS NULL)
      ORDER BY g.payer DESC, g.position, g.id LIMIT 1) g ON true
    ORDER BY asked.place`;
  const { hostName, timeZone, logo, logoType, ...office } = commune;
  const lastDay = wallClock(now.add({ hours: 24 * (codeValidDays - 1) }).toString(), timeZone).day;
  const today = wallClock(now.toString(), timeZone).day;
  const isPicture = logoType === "image/png" || logoType === "image/jpeg";
  const sender = { ...office, logo: isPicture ? logo : null, portalUrl: portalUrl(hostName, "/"), today, lastDay };
  return { sender, letters };
}
