import { anAccount } from "@tests/builders/account";
import { aBooking } from "@tests/builders/booking";
import { aSchoolYear } from "@tests/builders/calendar";
import { callerFor, refusalFrom } from "@tests/builders/caller";
import { aCommune } from "@tests/builders/commune";
import { outcome } from "@tests/builders/outcome";
import { aVillage, type Village } from "@tests/builders/village";
import { beforeEach, describe, expect, test } from "vitest";
import { day } from "@/domain/calendar/day";
import { inCommune } from "@/server/db/tenant";
import { administratorOf, bookMonday, monday, now } from "./closing";

let village: Village;
let admin: Awaited<ReturnType<typeof administratorOf>>;
beforeEach(async () => {
  village = await aVillage();
  admin = await administratorOf(village.communeId);
});

const shown = async () => {
  const { years } = await admin.calendar.view();
  const year = years.find(({ label }) => label === "2026-2027");
  if (!year) throw new Error("The village has that year");
  return year;
};

describe("school years", () => {
  test("come with their breaks and public holidays, and the one nobody published is said", async () => {
    const year = await shown();
    expect(year.breaks.map(({ label }) => label)).toContain("Vacances de Noël");
    expect(year.holidays.map(({ label }) => label)).toContain("11 Novembre");
    const { unknownYear, official } = await admin.calendar.view();
    expect(unknownYear).toBe("2027-2028");
    expect(official?.proposals).toEqual([]);
  });

  test("are added by hand where the State published nothing, one after the other", async () => {
    const year = { id: null, label: "2027-2028", firstDay: day("2027-09-01"), lastDay: day("2028-07-01") };
    await admin.calendar.saveYear(year);
    expect((await admin.calendar.view()).years[0]).toMatchObject({ label: "2027-2028", children: 0 });
    expect(await outcome(admin.calendar.saveYear(year))).toBe("NAME_TAKEN");
    const overlapping = { ...year, label: "bis", firstDay: day("2027-07-01") };
    expect(await refusalFrom(admin.calendar.saveYear(overlapping))).toMatchObject({ code: "SCHOOL_YEARS_OVERLAP" });
  });

  test("with children stay; an empty one can be taken back", async () => {
    const { id } = await shown();
    expect(await refusalFrom(admin.calendar.removeYear({ id }))).toEqual({ code: "CLASS_NOT_EMPTY", children: 2 });
    const empty = { id: null, label: "2027-2028", firstDay: day("2027-09-01"), lastDay: day("2028-07-01") };
    const added = await admin.calendar.saveYear(empty);
    await admin.calendar.removeYear(added);
    expect((await admin.calendar.view()).years).toHaveLength(2);
  });

  test("never get shorter than what is booked", async () => {
    await bookMonday(village);
    const { id, label, lastDay } = await shown();
    const shorter = { id, label, firstDay: day("2026-09-14"), lastDay };
    const refused = { code: "BOOKINGS_IN_THE_WAY", bookings: 3, families: 1 };
    expect(await refusalFrom(admin.calendar.saveYear(shorter))).toEqual(refused);
    expect((await shown()).firstDay).toBe("2026-09-01");
  });
});

describe("the official calendar", () => {
  test("moves a year of the same days that has another name, and adds none", async () => {
    const { id, lastDay } = await shown();
    await admin.calendar.saveYear({ id, label: "Année 2026/27", firstDay: day("2026-09-03"), lastDay });
    expect(await admin.calendar.takeOfficial()).toEqual({ changes: 1 });
    const { years, official } = await admin.calendar.view();
    expect(years.map((year) => [year.label, year.firstDay])).toEqual([
      ["Année 2026/27", "2026-09-01"],
      ["2025-2026", "2025-09-01"],
    ]);
    expect(official?.proposals).toEqual([]);
  });

  test("is refused over a second year of these days, and nothing is written", async () => {
    const { id, label, firstDay } = await shown();
    await admin.calendar.saveYear({ id, label, firstDay, lastDay: day("2027-03-31") });
    const spring = { id: null, label: "Printemps", firstDay: day("2027-04-01"), lastDay: day("2027-07-02") };
    await admin.calendar.saveYear(spring);
    const refused = { code: "SCHOOL_YEARS_OVERLAP", label: "Printemps" };
    expect(await refusalFrom(admin.calendar.takeOfficial())).toEqual(refused);
    expect((await shown()).lastDay).toBe("2027-03-31");
  });
});

describe("two years of the same days", () => {
  const overlapping = { label: "bis", firstDay: "2027-06-01", lastDay: "2028-07-01" };

  test("are refused by the database itself, even written at the same moment", async () => {
    await expect(aSchoolYear(village.communeId, overlapping)).rejects.toThrow("overlaps 2026-2027");
    const { id: alone } = await aCommune();
    const written = await Promise.allSettled(["a", "b"].map((label) => aSchoolYear(alone, { ...overlapping, label })));
    expect(written.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  test("may exchange their days in one transaction", async () => {
    const [first, second] = await inCommune(village.communeId, async (db) => {
      const years = await db.schoolYear.findMany({ orderBy: { firstDay: "asc" } });
      const [one, other] = years;
      if (!one || !other) throw new Error("The village has two years");
      for (const [{ id }, { firstDay, lastDay }] of [
        [one, other],
        [other, one],
      ] as const)
        await db.schoolYear.update({ where: { id }, data: { firstDay, lastDay } });
      return [one.label, other.label];
    });
    const { years } = await admin.calendar.view();
    expect(years.map(({ label }) => label)).toEqual([first, second]);
  });
});

describe("breaks", () => {
  test("are added, moved and taken back, and families see them", async () => {
    const { id } = await admin.calendar.saveBreak({
      id: null,
      label: "Pont",
      from: day("2026-11-12"),
      to: day("2026-11-13"),
    });
    const caller = await callerFor(village.account, { now });
    const reason = async () => {
      const { services } = await caller.famille.booking.week({ monday: day("2026-11-09") });
      const cell = services[0]?.rows[0]?.cells[3];
      return cell?.refusal?.code === "NO_SERVICE" ? cell.refusal.reason.label : null;
    };
    expect(await reason()).toBe("Pont");
    await admin.calendar.saveBreak({ id, label: "Pont", from: day("2026-11-13"), to: day("2026-11-13") });
    expect(await reason()).toBeNull();
    await admin.calendar.removeBreak({ id });
    expect((await shown()).breaks.map(({ label }) => label)).not.toContain("Pont");
  });

  test("are refused on booked days, with their number", async () => {
    await bookMonday(village);
    const added = { id: null, label: "Pont", from: day(monday), to: day(monday) };
    expect(await outcome(admin.calendar.saveBreak(added))).toBe("BOOKINGS_IN_THE_WAY");
    await aBooking(village.communeId, {
      ...{ childId: village.lea.id, familyId: village.family.id, serviceId: village.canteen.id },
      ...{ day: "2026-08-31", status: "CANCELLED" as const },
    });
    expect((await shown()).breaks.map(({ label }) => label)).not.toContain("Pont");
  });

  test("changed by hand are proposed again from the official calendar, and taken over", async () => {
    const christmas = (await shown()).breaks.find(({ label }) => label === "Vacances de Noël");
    if (!christmas) throw new Error("There is Christmas");
    await admin.calendar.saveBreak({ ...christmas, from: day("2026-12-18"), to: christmas.to ?? "" });
    const { official } = await admin.calendar.view();
    expect(official?.proposals).toMatchObject([{ kind: "break", label: "Vacances de Noël", from: "2026-12-19" }]);
    expect(await admin.calendar.takeOfficial()).toEqual({ changes: 1 });
    expect((await admin.calendar.view()).official?.proposals).toEqual([]);
    expect((await shown()).breaks.filter(({ label }) => label === "Vacances de Noël")).toHaveLength(1);
  });
});

test("a commune overseas, whose calendar we do not know, is proposed nothing", async () => {
  const { id } = await aCommune({ schoolZone: "La Réunion", timeZone: "Indian/Reunion", holidayRegion: "la-reunion" });
  const there = await administratorOf(id);
  expect(await there.calendar.view()).toMatchObject({ official: null, years: [], unknownYear: "2026-2027" });
  expect(await there.calendar.takeOfficial()).toEqual({ changes: 0 });
});

test("only administrators, each for its own commune", async () => {
  const { id, label, firstDay, lastDay } = await shown();
  const [schoolBreak] = (await shown()).breaks;
  if (!schoolBreak) throw new Error("The year has a break");
  const other = await administratorOf((await aVillage()).communeId);
  const agent = (await callerFor(await anAccount(village.communeId, { role: "AGENT" }), { now })).admin;
  for (const [caller, code] of [
    [other, "NOT_FOUND"],
    [agent, "NOT_ALLOWED"],
  ] as const) {
    const renamed = code === "NOT_FOUND" ? "2030-2031" : label;
    const dates =
      code === "NOT_FOUND" ? { firstDay: day("2030-09-01"), lastDay: day("2031-07-01") } : { firstDay, lastDay };
    expect(await outcome(caller.calendar.saveYear({ id, label: renamed, ...dates }))).toBe(code);
    expect(await outcome(caller.calendar.removeYear({ id }))).toBe(code);
    expect(await outcome(caller.calendar.saveBreak({ ...schoolBreak, to: schoolBreak.to ?? "" }))).toBe(code);
    expect(await outcome(caller.calendar.removeBreak({ id: schoolBreak.id }))).toBe(code);
  }
  expect(await shown()).toMatchObject({ id, label, firstDay, lastDay });
});
