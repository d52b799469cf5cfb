import { expect, test } from "vitest";
import { type Db, inTransaction } from "@/server/db/tenant";

/** A transaction that PostgreSQL ends for another one, as often as it is told to. */
function endedFor(code: string, times: number) {
  let runs = 0;
  const work = async (db: Db) => {
    runs += 1;
    if (runs <= times)
      await db.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'essai' USING ERRCODE = '${code}'; END $$`);
    return "fait";
  };
  return { work, runs: () => runs };
}

test.each(["40001", "40P01"])("what PostgreSQL ended for another (%s) begins again, twice at most", async (code) => {
  const passing = endedFor(code, 2);
  expect(await inTransaction(passing.work)).toBe("fait");
  const lasting = endedFor(code, 3);
  await expect(inTransaction(lasting.work)).rejects.toThrow("essai");
  expect([passing.runs(), lasting.runs()]).toEqual([3, 3]);
});

test("any other failure is not tried again", async () => {
  const broken = endedFor("23514", 1);
  await expect(inTransaction(broken.work)).rejects.toThrow("essai");
  expect(broken.runs()).toBe(1);
});
