import { aClosure } from "@tests/builders/calendar";
import { aVillage, type Village } from "@tests/builders/village";
import { beforeEach, describe, expect, test } from "vitest";
import { inCommune } from "@/server/db/tenant";
import { aBookedMonday, administratorOf, aStrike, monday } from "./closing";

let village: Village;
let admin: Awaited<ReturnType<typeof administratorOf>>;
beforeEach(async () => {
  ({ village, admin } = await aBookedMonday());
});

describe("The list of closures", () => {
  test("to come, the next first; over, the last first; the other way round when asked", async () => {
    for (const from of ["2026-06-01", "2026-06-15", "2026-10-05", "2026-11-09"])
      await aClosure(village.communeId, { from });
    const days = async (asked: Parameters<typeof admin.calendar.closures>[0]) =>
      (await admin.calendar.closures(asked)).closures.map(({ from }) => from.slice(5));
    expect(await days({})).toEqual(["10-05", "11-09"]);
    expect(await days({ descending: true })).toEqual(["11-09", "10-05"]);
    expect(await days({ when: "past" })).toEqual(["06-15", "06-01"]);
    expect(await days({ when: "past", descending: false })).toEqual(["06-01", "06-15"]);
  });

  test("is narrowed to open or closed days and to a cause, and sorted by the bookings set aside", async () => {
    await aClosure(village.communeId, { from: "2026-10-05", cause: "WORKS" });
    await aClosure(village.communeId, { from: "2026-09-06", kind: "OPEN", cause: "OTHER" });
    await admin.calendar.declareClosure(aStrike());
    const days = async (asked: Parameters<typeof admin.calendar.closures>[0]) =>
      (await admin.calendar.closures(asked)).closures.map(({ from }) => from.slice(5));
    expect(await days({ kind: "open" })).toEqual(["09-06"]);
    expect(await days({ kind: "closed", cause: "works" })).toEqual(["10-05"]);
    expect(await days({ cause: "absent-teacher" })).toEqual([]);
    expect((await days({ sort: "set-aside" }))[0]).toBe(monday.slice(5));
  });

  test("leaves as a spreadsheet as it is filtered, formulas made harmless, and it is written down", async () => {
    await admin.calendar.declareClosure(aStrike({ label: "=Préavis", serviceId: village.canteen.id }));
    await aClosure(village.communeId, { from: "2026-10-05", to: "2026-10-06", cause: "WORKS" });
    expect((await admin.calendar.exportClosures({})).split("\r\n")).toEqual([
      "\uFEFFDu;Au;État;Cause;Précision;Qui est concerné;Inscriptions mises de côté",
      `2026-09-07;2026-09-07;fermé;Grève;'=Préavis;${village.canteen.name};2`,
      "2026-10-05;2026-10-06;fermé;Travaux;;Toute la commune;0",
      "",
    ]);
    expect((await admin.calendar.exportClosures({ cause: "works" })).trimEnd().split("\r\n")).toHaveLength(2);
    const where = { action: "closures-exported" };
    const traces = await inCommune(village.communeId, (db) =>
      db.auditEntry.findMany({ where, orderBy: { id: "asc" } }),
    );
    expect(traces).toMatchObject([{ facts: { lines: 2 } }, { facts: { lines: 1 } }]);
  });

  test("tells another commune nothing", async () => {
    await admin.calendar.declareClosure(aStrike());
    const stranger = await administratorOf((await aVillage()).communeId);
    expect((await stranger.calendar.exportClosures({})).trimEnd().split("\r\n")).toHaveLength(1);
  });
});
