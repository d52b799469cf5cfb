import { anAccount } from "@tests/builders/account";
import { aBooking } from "@tests/builders/booking";
import { aClosure, aSchoolBreak } from "@tests/builders/calendar";
import { callerFor, refusalFrom } from "@tests/builders/caller";
import { aCommune } from "@tests/builders/commune";
import { aChild, aFamily } from "@tests/builders/family";
import { aSchool } from "@tests/builders/school";
import { aVillage, type Village } from "@tests/builders/village";
import { beforeAll, describe, expect, test } from "vitest";
import { day } from "@/domain/calendar/day";
import { inCommune } from "@/server/db/tenant";

const thursday = day("2026-09-03");

async function staff(village: Village, role: "AGENT" | "KITCHEN" | "REGISSEUR" | "ADMINISTRATOR") {
  return callerFor(await anAccount(village.communeId, { role }));
}

describe("A Thursday at the canteen: Léa and Zélie eat, Noé waits, Hugo cancelled", () => {
  let village: Village;

  beforeAll(async () => {
    village = await aVillage();
    const { communeId, canteen, classes } = village;
    const otherFamily = await aFamily(communeId);
    const noe = await aChild(communeId, {
      families: [otherFamily],
      firstNames: "Noé",
      birthName: "Évrard",
      enrolments: village.enrolledIn(classes.cp),
    });
    const zelie = await aChild(communeId, {
      families: [otherFamily],
      firstNames: "Zélie",
      birthName: "Zeller",
      enrolments: village.enrolledIn(classes.cp),
      diet: "NO_PORK",
      allergens: ["peanuts"],
      hasPai: true,
    });
    const ofThursday = { serviceId: canteen.id, day: thursday };
    const { family, lea, hugo } = village;
    await aBooking(communeId, { ...ofThursday, childId: lea.id, familyId: family.id });
    await aBooking(communeId, { ...ofThursday, childId: zelie.id, familyId: otherFamily.id });
    await aBooking(communeId, { ...ofThursday, childId: noe.id, familyId: otherFamily.id, status: "WAITING" });
    await aBooking(communeId, { ...ofThursday, childId: hugo.id, familyId: family.id, status: "CANCELLED" });
  });

  test("the agent sees numbers, and the children in the order of the classes and the alphabet", async () => {
    const agent = await staff(village, "AGENT");
    const view = await agent.admin.day.view({ day: thursday });
    expect(view?.services).toMatchObject([
      { name: "Cantine", booked: 2, waiting: 1, specialDiets: 1, pais: 1, closedReason: null },
      { name: "Garderie", booked: 0, waiting: 0, specialDiets: null, pais: 0 },
    ]);
    expect(view?.selected?.children).toMatchObject([
      { firstNames: "Léa", className: "CP", state: "booked", waitingRank: null },
      { firstNames: "Noé", className: "CP", state: "waiting", waitingRank: 1 },
      { firstNames: "Zélie", className: "CP", state: "booked", diet: "NO_PORK", allergens: ["peanuts"], hasPai: true },
    ]);
    expect(view?.selected?.classes).toMatchObject([
      { name: "CP", booked: 2, waiting: 1 },
      { name: "CM1", booked: 0, waiting: 0 },
    ]);
  });

  test("a filter by class narrows the list, not the numbers", async () => {
    const agent = await staff(village, "AGENT");
    const view = await agent.admin.day.view({ day: thursday, classId: village.classes.cm1.id });
    expect(view?.selected?.children).toEqual([]);
    expect(view?.services[0]?.booked).toBe(2);
  });

  test("the kitchen sees the canteen's plates and allergens, and no name", async () => {
    const kitchen = await staff(village, "KITCHEN");
    const view = await kitchen.admin.day.view({ day: thursday });
    expect(view?.services.map(({ name }) => name)).toEqual(["Cantine"]);
    expect(view?.selected).toMatchObject({
      plates: [
        { diet: "STANDARD", count: 1 },
        { diet: "NO_PORK", count: 1 },
      ],
      allergens: [{ code: "peanuts", count: 1 }],
      children: null,
    });
    expect(JSON.stringify(view)).not.toMatch(/Léa|Noé|Zélie|Zeller/);
  });

  test("the régie sees numbers, nothing about health, and no name", async () => {
    const regisseur = await staff(village, "REGISSEUR");
    const view = await regisseur.admin.day.view({ day: thursday });
    expect(view?.services[0]).toMatchObject({ booked: 2, waiting: 1, specialDiets: null, pais: null });
    expect(view?.selected).toMatchObject({ plates: null, allergens: null, children: null });
    expect(JSON.stringify(view)).not.toMatch(/Léa|Noé|Zélie|peanuts|NO_PORK/);
  });

  test("the lists on paper are by class, for one service or all", async () => {
    const agent = await staff(village, "AGENT");
    const all = await agent.admin.day.sheets({ day: thursday });
    expect(all?.sheets.map(({ service }) => service.name)).toEqual(["Cantine", "Garderie"]);
    const canteen = await agent.admin.day.sheets({ day: thursday, serviceId: village.canteen.id });
    expect(canteen?.sheets).toMatchObject([{ classes: [{ name: "CP", children: [{}, {}, {}] }] }]);
  });

  test("the children of a service leave as a spreadsheet, as they are filtered and sorted, and it is written down", async () => {
    const agent = await staff(village, "AGENT");
    const csv = await agent.admin.day.export({ day: thursday, serviceId: village.canteen.id });
    const [heading, ...lines] = csv.trimEnd().split("\r\n");
    expect(heading).toBe("\uFEFFDate;Service;Classe;Nom;Prénom;État;Rang d’attente;Repas;Allergies;PAI;Part seul");
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^2026-09-03;Cantine;CP;[^;]*;Léa;inscrit;;/);
    expect(lines[1]).toMatch(/^2026-09-03;Cantine;CP;[^;]*;Noé;en attente;1;/);
    expect(lines[2]).toMatch(/;Zélie;inscrit;;Sans porc;arachide;oui;non$/);
    const cm1 = await agent.admin.day.export({ day: thursday, classId: village.classes.cm1.id });
    expect(cm1.trimEnd().split("\r\n")).toHaveLength(1);
    const traces = await inCommune(village.communeId, (db) =>
      db.auditEntry.findMany({ where: { action: "day-exported" }, orderBy: { id: "asc" } }),
    );
    expect(traces[0]).toMatchObject({ subjectId: village.canteen.id, facts: { lines: 3, day: thursday } });
  });

  test.each(["KITCHEN", "REGISSEUR"] as const)("the lists with names are not for %s", async (role) => {
    const somebody = await staff(village, role);
    expect(await refusalFrom(somebody.admin.day.export({}))).toEqual({ code: "NOT_ALLOWED" });
    expect(await refusalFrom(somebody.admin.day.sheets({}))).toEqual({ code: "NOT_ALLOWED" });
  });

  test("a child who left the school is still listed, without a class", async () => {
    const { communeId, family, canteen, schoolYears, classes } = village;
    const lastYear = schoolYears.slice(0, 1).map(({ id }) => ({ schoolYearId: id, classId: classes.cp.id }));
    const gone = await aChild(communeId, { families: [family], firstNames: "Ulysse", enrolments: lastYear });
    const friday = day("2026-09-04");
    await aBooking(communeId, { childId: gone.id, familyId: family.id, serviceId: canteen.id, day: friday });
    const agent = await staff(village, "AGENT");
    const view = await agent.admin.day.view({ day: friday });
    expect(view?.selected?.children).toMatchObject([{ firstNames: "Ulysse", className: "Sans classe" }]);
  });

  test("another school of the commune has its own day", async () => {
    const agent = await staff(village, "AGENT");
    const other = await aSchool(village.communeId);
    const view = await agent.admin.day.view({ day: thursday, schoolId: other.id });
    expect(view).toMatchObject({ school: other, services: [], selected: null });
  });
});

describe("Days on which nothing runs", () => {
  test("a closed day says why, and the arrows lead to days with a service", async () => {
    const village = await aVillage();
    await aClosure(village.communeId, { from: "2026-09-07" });
    const agent = await staff(village, "AGENT");
    const view = await agent.admin.day.view({ day: day("2026-09-07") });
    expect(view?.services[0]?.closedReason).toBe("Fermeture\u00A0: grève");
    expect(view).toMatchObject({ previousDay: "2026-09-04", nextDay: "2026-09-08" });
  });

  test("a break says its name, and the arrows step over it", async () => {
    const village = await aVillage();
    await aSchoolBreak(village.communeId, { label: "Pont du maire", from: "2026-09-10", to: "2026-09-13" });
    const regisseur = await staff(village, "REGISSEUR");
    const view = await regisseur.admin.day.view({ day: day("2026-09-11") });
    expect(view?.services[0]?.closedReason).toBe("Pont du maire");
    expect(view).toMatchObject({ previousDay: "2026-09-08", nextDay: "2026-09-14" });
  });

  test("without a day it is today, in the commune's own time zone", async () => {
    const village = await aVillage({ timeZone: "Indian/Reunion" });
    const agent = await anAccount(village.communeId, { role: "AGENT" });
    const caller = await callerFor(agent, { now: "2026-09-03T21:00Z" });
    expect(await caller.admin.day.view({})).toMatchObject({ day: "2026-09-04", today: "2026-09-04" });
  });

  test("on the day itself the service that runs comes first, the day before the canteen does", async () => {
    const village = await aVillage();
    const agent = await anAccount(village.communeId, { role: "AGENT" });
    const inTheEvening = await callerFor(agent, { now: "2026-09-03T17:00+02:00" });
    const today = await inTheEvening.admin.day.view({});
    expect(today?.selected?.serviceId).toBe(village.childcare.id);
    const tomorrow = await inTheEvening.admin.day.view({ day: day("2026-09-04") });
    expect(tomorrow?.selected?.serviceId).toBe(village.canteen.id);
  });

  test("a commune without a school has nothing to show", async () => {
    const empty = await aCommune();
    const agent = await callerFor(await anAccount(empty.id, { role: "AGENT" }));
    expect(await agent.admin.day.view({})).toBeNull();
    expect(await agent.admin.day.sheets({})).toBeNull();
  });
});

describe("Who may not look", () => {
  test("nobody, and no family", async () => {
    const village = await aVillage();
    const nobody = await callerFor(null);
    expect(await refusalFrom(nobody.admin.day.view({}))).toEqual({ code: "SIGN_IN_REQUIRED" });
    expect(await refusalFrom(nobody.admin.day.sheets({}))).toEqual({ code: "SIGN_IN_REQUIRED" });
    const family = await callerFor(village.account);
    expect(await refusalFrom(family.admin.day.view({}))).toEqual({ code: "NOT_ALLOWED" });
    expect(await refusalFrom(family.admin.day.sheets({}))).toEqual({ code: "NOT_ALLOWED" });
  });

  test("the agent of another commune finds neither its school nor its services", async () => {
    const [village, neighbour] = [await aVillage(), await aVillage()];
    const stranger = await staff(neighbour, "AGENT");
    const { id: schoolId } = village.school;
    const serviceId = village.canteen.id;
    expect(await refusalFrom(stranger.admin.day.view({ schoolId }))).toEqual({ code: "NOT_FOUND" });
    expect(await refusalFrom(stranger.admin.day.view({ serviceId }))).toEqual({ code: "NOT_FOUND" });
    expect(await refusalFrom(stranger.admin.day.sheets({ schoolId }))).toEqual({ code: "NOT_FOUND" });
    expect(await refusalFrom(stranger.admin.day.sheets({ serviceId }))).toEqual({ code: "NOT_FOUND" });
    expect(await refusalFrom(stranger.admin.day.export({ schoolId }))).toEqual({ code: "NOT_FOUND" });
    expect(await refusalFrom(stranger.admin.day.export({ serviceId }))).toEqual({ code: "NOT_FOUND" });
  });

  test("the kitchen does not open a childcare", async () => {
    const village = await aVillage();
    const kitchen = await staff(village, "KITCHEN");
    const asked = kitchen.admin.day.view({ serviceId: village.childcare.id });
    expect(await refusalFrom(asked)).toEqual({ code: "NOT_FOUND" });
  });
});
