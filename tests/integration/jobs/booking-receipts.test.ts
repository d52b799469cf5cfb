import { anAccount, type BuiltAccount } from "@tests/builders/account";
import { aBooking } from "@tests/builders/booking";
import { callerFor } from "@tests/builders/caller";
import { aVillage, type Village } from "@tests/builders/village";
import { Temporal } from "temporal-polyfill";
import { beforeEach, expect, test } from "vitest";
import { day } from "@/domain/calendar/day";
import { inCommune } from "@/server/db/tenant";
import { sendDueReceipts } from "@/server/jobs/send-due-receipts";

let village: Village;
let account: BuiltAccount;
beforeEach(async () => {
  village = await aVillage();
  account = await anAccount(village.communeId, {
    family: village.family,
    email: `${village.family.id}@example.invalid`,
  });
});

const at = (time: string) => `2026-09-01T${time}+02:00`;

async function save(
  time: string,
  to: "booked" | "free" | "waiting",
  days: string[],
  { childId = village.lea.id, by = account } = {},
) {
  const caller = await callerFor(by, { now: at(time) });
  const changes = days.map((onDay) => ({ childId, serviceId: village.canteen.id, day: day(onDay), to }));
  await caller.famille.booking.save({ changes });
}

async function receiptsAt(time: string) {
  await sendDueReceipts(Temporal.Instant.from(at(time)));
  return inCommune(village.communeId, (db) =>
    db.email.findMany({
      where: { template: "bookings-receipt" },
      select: { toAddress: true, data: true, familyId: true },
    }),
  );
}

test("ten minutes after the first change, one message tells all of them by child and service", async () => {
  await save("10:00", "booked", ["2026-09-08", "2026-09-07"]);
  await save("10:06", "booked", ["2026-09-07"], { childId: village.hugo.id });
  expect(await receiptsAt("10:09")).toEqual([]);
  const line = (childName: string, onDay: string) => ({
    childName,
    serviceName: "Cantine",
    day: onDay,
    outcome: "booked",
    byTownHall: false,
    reason: null,
  });
  expect(await receiptsAt("10:10")).toEqual([
    {
      toAddress: account.email,
      familyId: village.family.id,
      data: {
        displayName: "Camille Essai",
        lines: [line("Hugo", "2026-09-07"), line("Léa", "2026-09-07"), line("Léa", "2026-09-08")],
      },
    },
  ]);
  expect(await receiptsAt("10:30")).toHaveLength(1);
});

test("what came back as it was is not told, and nothing at all sends nothing", async () => {
  await save("10:00", "booked", ["2026-09-07", "2026-09-08"]);
  await save("10:01", "free", ["2026-09-07"]);
  expect(await receiptsAt("10:10")).toMatchObject([{ data: { lines: [{ day: "2026-09-08", outcome: "booked" }] } }]);
  await save("11:00", "booked", ["2026-09-10"]);
  await save("11:01", "free", ["2026-09-10"]);
  expect(await receiptsAt("11:10")).toHaveLength(1);
});

test("changes after a receipt make a new one, of these changes only", async () => {
  await save("10:00", "booked", ["2026-09-07"]);
  await receiptsAt("10:10");
  await save("10:20", "free", ["2026-09-07"]);
  const receipts = await receiptsAt("10:30");
  expect(receipts).toHaveLength(2);
  expect(receipts.map(({ data }) => data)).toContainEqual(
    expect.objectContaining({ lines: [expect.objectContaining({ outcome: "cancelled" })] }),
  );
});

test("leaving the waiting list is told as such, not as a cancelled booking", async () => {
  const serviceId = village.canteen.id;
  const waits = { childId: village.lea.id, familyId: village.family.id, serviceId, day: "2026-09-07" };
  await aBooking(village.communeId, { ...waits, status: "WAITING" });
  await save("10:00", "free", ["2026-09-07"]);
  expect(await receiptsAt("10:10")).toMatchObject([{ data: { lines: [{ day: "2026-09-07", outcome: "left" }] } }]);
});

test("who wants no receipt, or has no e-mail, gets none; a request that changes nothing owes none", async () => {
  const family = village.family;
  const silent = await anAccount(village.communeId, {
    family,
    email: "silence@example.invalid",
    receiptsByEmail: false,
  });
  await save("10:00", "booked", ["2026-09-07"], { by: silent });
  await save("10:01", "booked", ["2026-09-08"], { by: village.account });
  await save("10:02", "booked", ["2026-09-07", "2026-09-08"], { by: account });
  expect(await receiptsAt("11:00")).toEqual([]);
});

test("two workers at once send one receipt", async () => {
  await save("10:00", "booked", ["2026-09-07"]);
  const now = Temporal.Instant.from(at("10:10"));
  await Promise.all([sendDueReceipts(now), sendDueReceipts(now), sendDueReceipts(now)]);
  expect(await receiptsAt("10:11")).toHaveLength(1);
});
