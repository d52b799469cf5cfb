import { Temporal } from "temporal-polyfill";
import { codesListInput } from "@/domain/account/codes-inputs";
import { outboxInput } from "@/domain/messaging/outbox-input";
import { listCodeFamilies } from "@/server/account/list-code-families";
import { inCommune } from "@/server/db/tenant";
import { listEmails } from "@/server/messaging/list-emails";
import { anAccount } from "../builders/account";
import { gatherStatistics } from "./gather-statistics";
import { median } from "./median";

const now = Temporal.Instant.from("2026-11-23T09:00:00Z");
const emailsEach = 25;
const turns = 20;

/** Time on the server of a page of the outbox, whatever its order, and of the list of access codes, in this commune. */
export async function staffLists(communeId: string): Promise<{ outboxMs: number; codesMs: number; emails: number }> {
  const emails = await writeToEverybody(communeId);
  await orderLetters(communeId);
  await gatherStatistics();
  const outbox = [{}, { state: "FAILED" }, { state: "SENT" }, { sort: "recipient" }, { sort: "state" }].map((asked) =>
    outboxInput.parse(asked),
  );
  const codes = codesListInput.parse({});
  const outboxTimes: number[] = [];
  const codesTimes: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    for (const asked of outbox)
      outboxTimes.push(await timed(() => inCommune(communeId, (db) => listEmails(db, communeId, asked))));
    const asking = { communeId, timeZone: "Europe/Paris", now };
    codesTimes.push(await timed(() => inCommune(communeId, (db) => listCodeFamilies(db, asking, codes))));
  }
  return { outboxMs: median(outboxTimes), codesMs: median(codesTimes), emails };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** A year of receipts; one in a thousand failed. */
async function writeToEverybody(communeId: string): Promise<number> {
  let written = 0;
  for (let week = 0; week < emailsEach; week++)
    written += await inCommune(
      communeId,
      (db) => db.$executeRaw`
        INSERT INTO email (id, commune_id, family_id, to_address, template, data, state, created_at, sent_at)
        SELECT uuid_v7(), f.commune_id, f.id, 'famille-' || f.number || '@example.invalid', 'bookings-receipt',
          jsonb_build_object('lines', repeat('Cantine ', 60)),
          CASE WHEN (f.number + ${week}::int) % 1000 = 0 THEN 'FAILED' ELSE 'SENT' END::email_state,
          '2026-01-05T08:00:00Z'::timestamptz + ${week}::int * interval '7 days' + f.number * interval '1 second', now()
        FROM family f WHERE f.commune_id = ${communeId}::uuid`,
    );
  return written;
}

/** A thousand letters that are being printed. */
async function orderLetters(communeId: string): Promise<void> {
  const { id } = await anAccount(communeId, { role: "AGENT" });
  await inCommune(
    communeId,
    (db) => db.$executeRaw`
      INSERT INTO long_work (id, commune_id, account_id, kind, total, step, request, started_at)
      SELECT uuid_v7(), ${communeId}::uuid, ${id}::uuid, 'letters', 1000, '', (
        SELECT jsonb_build_object('accountIds', jsonb_agg(a.id)) FROM (
          SELECT id FROM account WHERE commune_id = ${communeId}::uuid AND role = 'FAMILY' LIMIT 1000) AS a), now()`,
  );
}
