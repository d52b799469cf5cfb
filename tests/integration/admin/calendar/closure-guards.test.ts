import { anAccount } from "@tests/builders/account";
import { callerFor } from "@tests/builders/caller";
import { outcome } from "@tests/builders/outcome";
import { aVillage, type Village } from "@tests/builders/village";
import { Temporal } from "temporal-polyfill";
import { beforeEach, describe, expect, test } from "vitest";
import { day } from "@/domain/calendar/day";
import { declareClosure } from "@/server/calendar/declare-closure";
import { reopenClosure } from "@/server/calendar/reopen-closure";
import { inCommune } from "@/server/db/tenant";
import { aBookedMonday, administratorOf, aStrike, now, stateOf, tuesday } from "./closing";

let village: Village;
let admin: Awaited<ReturnType<typeof administratorOf>>;
beforeEach(async () => {
  ({ village, admin } = await aBookedMonday());
  await anAccount(village.communeId, { family: village.family, email: `${village.family.id}@example.invalid` });
});

describe("a crash between the writes and the commit changes nothing", () => {
  const instant = Temporal.Instant.from(now);

  async function crashing(work: (context: Parameters<typeof declareClosure>[0]) => Promise<unknown>) {
    const { id: accountId } = await anAccount(village.communeId);
    const viewer = { communeId: village.communeId, accountId, timeZone: "Europe/Paris", today: day(now.slice(0, 10)) };
    await expect(
      inCommune(village.communeId, async (db) => {
        await work({ db, viewer: viewer as Parameters<typeof declareClosure>[0]["viewer"], now: instant, address: "" });
        throw new Error("crash");
      }),
    ).rejects.toThrow("crash");
  }

  test("when closing", async () => {
    const before = await stateOf(village.communeId);
    await crashing((context) => declareClosure(context, aStrike()));
    expect(await stateOf(village.communeId)).toEqual(before);
  });

  test("when reopening", async () => {
    const { id } = await admin.calendar.declareClosure(aStrike());
    const before = await stateOf(village.communeId);
    await crashing((context) => reopenClosure(context, id));
    expect(await stateOf(village.communeId)).toEqual(before);
  });
});

describe("who may close", () => {
  test("nobody, families and the rest of the staff may not", async () => {
    const { id } = await admin.calendar.declareClosure(aStrike({ from: tuesday }));
    const before = await stateOf(village.communeId);
    const accounts = [
      [null, "SIGN_IN_REQUIRED"],
      [village.account, "NOT_ALLOWED"],
      [await anAccount(village.communeId, { role: "AGENT" }), "NOT_ALLOWED"],
      [await anAccount(village.communeId, { role: "READER" }), "NOT_ALLOWED"],
    ] as const;
    for (const [account, code] of accounts) {
      const { calendar } = (await callerFor(account, { now })).admin;
      expect(await outcome(calendar.declareClosure(aStrike()))).toBe(code);
      expect(await outcome(calendar.reopen({ id }))).toBe(code);
      expect(await outcome(calendar.previewClosure(aStrike()))).toBe(code);
    }
    expect(await stateOf(village.communeId)).toEqual(before);
  });

  test("another commune's school, class, service and closures do not exist", async () => {
    const elsewhere = await aVillage();
    const theirs = await (await administratorOf(elsewhere.communeId)).calendar.declareClosure(aStrike());
    for (const chosen of [
      { schoolId: elsewhere.school.id },
      { classId: elsewhere.classes.cp.id },
      { serviceId: elsewhere.canteen.id },
    ]) {
      expect(await outcome(admin.calendar.declareClosure(aStrike(chosen)))).toBe("NOT_FOUND");
      expect(await outcome(admin.calendar.previewClosure(aStrike(chosen)))).toBe("NOT_FOUND");
    }
    expect(await outcome(admin.calendar.reopen({ id: theirs.id }))).toBe("NOT_FOUND");
    expect(await admin.calendar.closure({ id: theirs.id })).toBeNull();
    expect((await admin.calendar.closures({})).closures).toEqual([]);
  });
});
