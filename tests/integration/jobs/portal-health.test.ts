import { afterEach, expect, test, vi } from "vitest";
import { GET } from "@/app/api/sante/route";
import { pool } from "@/server/db/client";
import { inTransaction } from "@/server/db/tenant";
import { addJobs } from "@/server/jobs/job-sender";

afterEach(() => vi.restoreAllMocks());

async function health() {
  const answer = await GET();
  return { status: answer.status, ...(await answer.json()) };
}

test("a portal that is well answers 200, with the length of its queue", async () => {
  expect(await health()).toEqual({ status: 200, database: "ok", queue: "ok", waitingJobs: expect.any(Number) });
});

test.each([
  ["refuses", () => Promise.reject(new Error("ECONNREFUSED"))],
  ["never answers", () => new Promise(() => {})],
])("a database that %s makes it 503, soon", async (_how, answer) => {
  vi.spyOn(pool, "query").mockImplementation(answer);
  expect(await health()).toEqual({ status: 503, database: "down", queue: "down", waitingJobs: null });
});

test("work that nobody does makes it 503", async () => {
  await inTransaction((db) => addJobs(db, "send-receipts", [{}]));
  const late = (minutes: number) =>
    inTransaction(
      (db) => db.$executeRaw`
      UPDATE pgboss.job SET start_after = now() - make_interval(mins => ${minutes}::int) WHERE name = 'send-receipts'`,
    );
  await late(9);
  expect(await health()).toMatchObject({ status: 200, queue: "ok" });
  await late(11);
  expect(await health()).toMatchObject({ status: 503, database: "ok", queue: "down" });
  await late(0);
});
