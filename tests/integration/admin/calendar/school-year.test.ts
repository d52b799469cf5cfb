import { anAccount } from "@tests/builders/account";
import { aBooking } from "@tests/builders/booking";
import { aSchoolYear } from "@tests/builders/calendar";
import { callerFor, refusalFrom } from "@tests/builders/caller";
import { aChild, aFamily } from "@tests/builders/family";
import { outcome } from "@tests/builders/outcome";
import { aClass } from "@tests/builders/school";
import { aVillage, type Village } from "@tests/builders/village";
import { Temporal } from "temporal-polyfill";
import { beforeEach, expect, test } from "vitest";
import { moveClassesUp } from "@/server/calendar/move-classes-up";
import { inCommune } from "@/server/db/tenant";
import { emailsOf } from "../../famille/booking/observe";
import { administratorOf } from "./closing";

const june = "2027-06-15T10:00+02:00";

let village: Village;
let admin: Awaited<ReturnType<typeof administratorOf>>;
let next: { id: string; label: string };
let ce1: { id: string };
beforeEach(async () => {
  village = await aVillage();
  admin = await administratorOf(village.communeId, june);
  next = await aSchoolYear(village.communeId, { label: "2027-2028", firstDay: "2027-09-01", lastDay: "2028-07-01" });
  ce1 = await aClass(village.communeId, { schoolId: village.school.id, name: "CE1", level: "CE1" });
});

const enrolled = () =>
  inCommune(village.communeId, (db) =>
    db.enrolment.findMany({ where: { schoolYearId: next.id }, select: { childId: true, classId: true } }),
  );

test("the preview moves each child one level up, and says who has to be decided, who leaves and who is new", async () => {
  const { communeId, school } = village;
  const cm2 = await aClass(communeId, { schoolId: school.id, name: "CM2", level: "CM2" });
  const enrolments = village.enrolledIn(cm2);
  const oldest = await aChild(communeId, { families: [village.family], firstNames: "Ana", enrolments });
  const newcomer = await aChild(communeId, {
    families: [village.family],
    firstNames: "Tom",
    enrolments: [{ schoolYearId: next.id, classId: village.classes.cp.id }],
  });
  const preview = await admin.schoolYear.preview();
  expect([preview.from?.label, preview.to?.label]).toEqual(["2026-2027", "2027-2028"]);
  const moveOf = (childId: string) => preview.moves.find((one) => one.childId === childId);
  expect(moveOf(village.lea.id)).toMatchObject({ kind: "moves", classId: ce1.id, fromClassId: village.classes.cp.id });
  expect(moveOf(village.hugo.id)).toMatchObject({ kind: "moves", classId: cm2.id });
  expect(moveOf(oldest.id)).toMatchObject({ kind: "leaves" });
  expect(preview.newcomers).toMatchObject([{ childId: newcomer.id, className: "CP" }]);
  const lines = (await admin.schoolYear.export()).split("\r\n");
  expect(lines[0]).toContain("État;Enfant;Classe 2026-2027;Classe 2027-2028");
  expect(lines).toContainEqual(expect.stringMatching(/^départ;[^;]* Ana;CM2;$/));
  expect(lines).toContainEqual(expect.stringMatching(/^nouveau;[^;]* Tom;;CP$/));
  expect(await enrolled()).toHaveLength(1);
});

test("applying enrols in one go, asks each family once to confirm its dossier, and changes nothing more the second time", async () => {
  await anAccount(village.communeId, { family: village.family, email: `${village.family.id}@example.invalid` });
  const moves = [
    { childId: village.lea.id, classId: ce1.id },
    { childId: village.hugo.id, classId: null },
  ];
  const done = await admin.schoolYear.moveUp({ toYearId: next.id, moves, tellFamilies: true });
  expect(done).toEqual({ moved: 1, left: 1, changed: 1, families: 1, messages: 1 });
  expect(await enrolled()).toEqual([{ childId: village.lea.id, classId: ce1.id }]);
  expect(await emailsOf(village.communeId, village.family.id)).toMatchObject([
    {
      template: "school-year-opened",
      data: { label: "2027-2028", children: [{ className: "CE1" }, { className: null }] },
    },
  ]);
  const again = await admin.schoolYear.moveUp({ toYearId: next.id, moves, tellFamilies: true });
  expect(again).toEqual({ moved: 1, left: 1, changed: 0, families: 0, messages: 0 });
  expect(await enrolled()).toHaveLength(1);
  expect(await emailsOf(village.communeId, village.family.id)).toHaveLength(1);
  const audit = await inCommune(village.communeId, (db) =>
    db.auditEntry.count({ where: { action: "classes-moved-up" } }),
  );
  expect(audit).toBe(2);
});

test("saved again with one more child, it writes to the families of this child only", async () => {
  const { communeId, classes } = village;
  const other = await aFamily(communeId);
  const zoe = await aChild(communeId, { families: [other], enrolments: village.enrolledIn(classes.cp) });
  for (const family of [village.family, other])
    await anAccount(communeId, { family, email: `${family.id}@example.invalid` });
  const first = [{ childId: village.lea.id, classId: ce1.id }];
  await admin.schoolYear.moveUp({ toYearId: next.id, moves: first, tellFamilies: true });
  const both = [...first, { childId: zoe.id, classId: ce1.id }];
  const done = await admin.schoolYear.moveUp({ toYearId: next.id, moves: both, tellFamilies: true });
  expect(done).toMatchObject({ moved: 2, changed: 1, families: 1, messages: 1 });
  expect(await emailsOf(communeId, village.family.id)).toHaveLength(1);
  expect(await emailsOf(communeId, other.id)).toHaveLength(1);
  const moved = [{ childId: village.lea.id, classId: classes.cp.id }];
  const corrected = await admin.schoolYear.moveUp({ toYearId: next.id, moves: moved, tellFamilies: true });
  expect(corrected).toMatchObject({ changed: 1, families: 1 });
  expect(await emailsOf(communeId, village.family.id)).toHaveLength(2);
});

test("a child whose families have all left is proposed nowhere, counted nowhere and enrolled nowhere", async () => {
  const { communeId, family, classes } = village;
  const gone = await aFamily(communeId, { closedAt: new Date("2027-03-12T09:00Z") });
  const enrolments = village.enrolledIn(classes.cp);
  const moved = await aChild(communeId, { families: [gone], enrolments });
  const shared = await aChild(communeId, { families: [gone, family], enrolments });
  const placed = [{ schoolYearId: next.id, classId: ce1.id }];
  await aChild(communeId, { families: [gone], enrolments: placed });
  const { moves, newcomers } = await admin.schoolYear.preview();
  const proposed = moves.map(({ childId }) => childId);
  expect(proposed.toSorted()).toEqual([village.lea.id, village.hugo.id, shared.id].toSorted());
  expect(newcomers).toEqual([]);
  const counts = (await admin.school.list()).flatMap((school) => school.classes.map((one) => [one.id, one.children]));
  expect(counts).toContainEqual([classes.cp.id, 2]);
  const wanted = [moved, shared].map(({ id }) => ({ childId: id, classId: ce1.id }));
  const done = await admin.schoolYear.moveUp({ toYearId: next.id, moves: wanted, tellFamilies: false });
  expect(done).toMatchObject({ moved: 1, changed: 1 });
  expect((await enrolled()).map(({ childId }) => childId)).not.toContain(moved.id);
});

test("a child who leaves but is booked next year is named with its family, and nothing changes", async () => {
  await admin.schoolYear.moveUp({
    toYearId: next.id,
    moves: [{ childId: village.lea.id, classId: ce1.id }],
    tellFamilies: false,
  });
  const { family, lea, canteen } = village;
  await aBooking(village.communeId, { childId: lea.id, familyId: family.id, serviceId: canteen.id, day: "2027-09-06" });
  const leaving = { toYearId: next.id, moves: [{ childId: lea.id, classId: null }], tellFamilies: true };
  expect(await refusalFrom(admin.schoolYear.moveUp(leaving))).toEqual({
    code: "LEAVERS_BOOKED",
    label: "2027-2028",
    bookings: 1,
    children: 1,
    named: [{ childId: lea.id, name: "Léa Essai", familyId: family.id, firstDay: "2027-09-06" }],
  });
  expect(await enrolled()).toHaveLength(1);
});

test("a crash after the writes leaves no enrolment and no message", async () => {
  await anAccount(village.communeId, { family: village.family, email: `${village.family.id}@example.invalid` });
  const viewer = { ...village.account, accountId: village.account.id, timeZone: "Europe/Paris" };
  const crashed = inCommune(village.communeId, async (db) => {
    const context = { db, viewer: viewer as never, now: Temporal.Instant.from(june), address: "" };
    const moves = [{ childId: village.lea.id, classId: ce1.id }];
    await moveClassesUp(context, { toYearId: next.id, moves, tellFamilies: true });
    throw new Error("crash");
  });
  await expect(crashed).rejects.toThrow("crash");
  expect(await enrolled()).toEqual([]);
  expect(await emailsOf(village.communeId, village.family.id)).toEqual([]);
});

test("other communes' years, children and classes do not exist; families and agents may not", async () => {
  const elsewhere = await aVillage();
  const theirs = elsewhere.schoolYears[0]?.id ?? "";
  const move = { childId: village.lea.id, classId: ce1.id };
  const apply = (toYearId: string, moves: { childId: string; classId: string | null }[]) =>
    outcome(admin.schoolYear.moveUp({ toYearId, moves, tellFamilies: false }));
  expect(await apply(theirs, [move])).toBe("NOT_FOUND");
  expect(await apply(next.id, [move, { childId: elsewhere.lea.id, classId: ce1.id }])).toBe("NOT_FOUND");
  expect(await apply(next.id, [{ ...move, classId: elsewhere.classes.cp.id }])).toBe("NOT_FOUND");
  for (const account of [village.account, await anAccount(village.communeId, { role: "AGENT" })]) {
    const { schoolYear } = (await callerFor(account, { now: june })).admin;
    expect(await outcome(schoolYear.moveUp({ toYearId: next.id, moves: [move], tellFamilies: false }))).toBe(
      "NOT_ALLOWED",
    );
  }
  expect(await enrolled()).toEqual([]);
});
