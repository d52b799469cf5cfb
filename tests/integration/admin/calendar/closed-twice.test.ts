import { anAccount } from "@tests/builders/account";
import { refusalFrom } from "@tests/builders/caller";
import { outcome } from "@tests/builders/outcome";
import type { Village } from "@tests/builders/village";
import { beforeEach, describe, expect, test } from "vitest";
import { inCommune } from "@/server/db/tenant";
import { emailsOf } from "../../famille/booking/observe";
import { aBookedMonday, administratorOf, aStrike, bookingOf, monday, stateOf, tuesday } from "./closing";

let village: Village;
let admin: Awaited<ReturnType<typeof administratorOf>>;
beforeEach(async () => {
  ({ village, admin } = await aBookedMonday());
});

describe("Days that are closed already", () => {
  test("are refused with the closure they have, before and after looking, and nothing is written", async () => {
    const { id } = await admin.calendar.declareClosure(aStrike({ to: tuesday }));
    const before = await stateOf(village.communeId);
    for (const again of [aStrike({ to: tuesday }), aStrike(), aStrike({ classId: village.classes.cp.id })]) {
      const refusal = { code: "ALREADY_DECLARED", reason: "grève", closureId: id };
      expect(await refusalFrom(admin.calendar.previewClosure(again))).toMatchObject(refusal);
      expect(await refusalFrom(admin.calendar.declareClosure(again))).toMatchObject(refusal);
    }
    expect(await stateOf(village.communeId)).toEqual(before);
  });

  test("closed by two people at once are closed once", async () => {
    const other = await administratorOf(village.communeId);
    const closing = [admin, other].map(({ calendar }) => outcome(calendar.declareClosure(aStrike())));
    expect((await Promise.all(closing)).toSorted()).toEqual(["ALREADY_DECLARED", "fine"]);
    expect(await inCommune(village.communeId, (db) => db.closure.count())).toBe(1);
  });

  test("stay closed by the other closure when one is taken back, and that is said before", async () => {
    const strike = await admin.calendar.declareClosure(aStrike());
    const works = await admin.calendar.declareClosure(aStrike({ cause: "works", to: tuesday }));
    const view = await admin.calendar.closure({ id: strike.id });
    expect(view?.staysClosed).toEqual([
      { id: works.id, from: monday, to: monday, reason: "travaux", concerns: "Toute la commune" },
    ]);
    expect(view?.restored.bookings).toBe(0);
    expect((await admin.calendar.closure({ id: works.id }))?.staysClosed).toMatchObject([{ id: strike.id }]);
  });
});

describe("A day that is over", () => {
  const afterwards = "2026-09-10T10:00+02:00";

  test("closes with a warning, and tells families only when it is asked for", async () => {
    const email = `${village.family.id}@example.invalid`;
    await anAccount(village.communeId, { family: village.family, email });
    const later = await administratorOf(village.communeId, afterwards);
    const preview = await later.calendar.previewClosure(aStrike());
    expect(preview).toMatchObject({ isPast: true, displaced: { bookings: 3, past: 3, messages: 0, unreachable: 0 } });
    const { id } = await later.calendar.declareClosure(aStrike());
    expect(await bookingOf(village.communeId, village.lea.id, village.canteen.id)).toMatchObject({
      status: "CANCELLED",
    });
    await later.calendar.reopen({ id });
    expect(await emailsOf(village.communeId, village.family.id)).toEqual([]);
    await later.calendar.declareClosure(aStrike({ tellPast: true }));
    expect(await emailsOf(village.communeId, village.family.id)).toMatchObject([
      { toAddress: email, template: "days-closed" },
    ]);
  });
});
