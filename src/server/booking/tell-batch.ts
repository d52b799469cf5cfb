import type { ClassChange } from "@/emails/email-data";
import type { Db } from "@/server/db/tenant";
import { familyAddressesSql } from "@/server/family/family-addresses";
import { addJobs } from "@/server/jobs/job-sender";
import { type BatchCell, type BatchToWrite, changesSql } from "./write-batch";

/**
 * Queues one message for each adult with an address of the families concerned: their children and days, nobody else's.
 * Answers how many.
 */
export async function tellBatch(
  db: Db,
  { communeId, serviceId, at, reason }: BatchToWrite,
  cells: readonly BatchCell[],
  change: ClassChange,
): Promise<number> {
  const emails = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO email (id, commune_id, family_id, to_address, template, data, created_at)
    SELECT uuid_v7(), ${communeId}::uuid, told.family_id, a.email, 'class-bookings-changed',
           jsonb_build_object('displayName', a.display_name, 'change', ${change}::text, 'reason', ${reason}::text,
                              'serviceName', (SELECT s.name FROM service s WHERE s.id = ${serviceId}::uuid),
                              'children', told.children),
           ${at}::timestamptz
    FROM (
      SELECT family_id, jsonb_agg(jsonb_build_object('name', name, 'days', days) ORDER BY name) AS children
      FROM (
        SELECT c.family_id, ch.first_names AS name, jsonb_agg(c.day ORDER BY c.day) AS days
        FROM (SELECT * FROM ${changesSql(cells)}) c JOIN child ch ON ch.id = c.child_id
        GROUP BY c.family_id, ch.id) of_child
      GROUP BY family_id) told
    JOIN family f ON f.id = told.family_id CROSS JOIN LATERAL ${familyAddressesSql} a
    RETURNING id`;
  await addJobs(
    db,
    "send-email",
    emails.map(({ id }) => ({ communeId, emailId: id })),
  );
  return emails.length;
}
