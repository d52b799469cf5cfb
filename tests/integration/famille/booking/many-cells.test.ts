import { anAccount } from "@tests/builders/account";
import { callerFor } from "@tests/builders/caller";
import { aChild, aFamily } from "@tests/builders/family";
import { aRegie, aService } from "@tests/builders/service";
import { aVillage } from "@tests/builders/village";
import { expect, test } from "vitest";
import { maxCellsPerSave } from "@/domain/booking/inputs";
import { day } from "@/domain/calendar/day";
import { daysFrom } from "@/domain/calendar/day-arithmetic";
import { placesTaken, statementsOf } from "./observe";

test("400 cells with limited places, some freed for those who wait: eight statements at most", async () => {
  const village = await aVillage();
  const { communeId, enrolledIn, classes, school } = village;
  const service = await aService(communeId, {
    regieId: (await aRegie(communeId)).id,
    schoolIds: [school.id],
    kind: "CHILDCARE",
    capacityByWeekday: { 1: 1, 2: 50, 4: 50, 5: 50 },
  });
  const children: { id: string }[] = [];
  for (const firstNames of ["Zoé", "Noé", "Adèle", "Émile"]) {
    const families = [village.family];
    children.push(await aChild(communeId, { families, firstNames, enrolments: enrolledIn(classes.cp) }));
  }
  const rival = await aFamily(communeId);
  const rivalChild = await aChild(communeId, { families: [rival], enrolments: enrolledIn(classes.cm1) });
  const rivalAccount = await anAccount(communeId, { family: rival, email: `${rival.id}@example.invalid` });

  const days = daysFrom(day("2026-09-14"), day("2027-02-28"));
  const first = children[0]?.id ?? "";
  const cells = days.flatMap((onDay) => children.map(({ id }) => ({ childId: id, serviceId: service.id, day: onDay })));
  const now = "2026-09-01T10:00+02:00";
  const caller = await callerFor(village.account, { now });
  const changes = cells.slice(0, maxCellsPerSave).map((cell) => ({ ...cell, to: "booked" as const }));
  const booked = await statementsOf(() => caller.famille.booking.save({ changes }));
  expect(booked.statements.length).toBeLessThanOrEqual(8);
  expect(booked.statements[0]).toMatch(/^BEGIN/);
  expect(booked.answer.results).toHaveLength(400);
  expect(booked.answer.results.filter(({ state }) => state === "booked").length).toBeGreaterThan(100);
  const monday = day("2026-09-14");
  expect(await placesTaken(communeId, service.id, monday)).toBe(1);

  const waiter = await callerFor(rivalAccount, { now });
  await waiter.famille.booking.save({
    changes: [{ childId: rivalChild.id, serviceId: service.id, day: monday, to: "waiting" }],
  });
  const given = changes.map((change) => ({ ...change, to: "free" as const }));
  const freed = await statementsOf(() => caller.famille.booking.save({ changes: given }));
  expect(freed.statements.length).toBeLessThanOrEqual(8);
  expect(freed.answer.results.find((cell) => cell.childId === first && cell.day === monday)?.state).toBe("free");
  expect(await placesTaken(communeId, service.id, monday)).toBe(1);
});

test("more than 400 cells are not accepted", async () => {
  const village = await aVillage();
  const caller = await callerFor(village.account);
  const change = { childId: village.lea.id, serviceId: village.canteen.id, to: "booked" as const };
  const changes = daysFrom(day("2026-09-01"), day("2027-10-06")).map((onDay) => ({ ...change, day: onDay }));
  expect(changes.length).toBe(401);
  await expect(caller.famille.booking.save({ changes })).rejects.toMatchObject({ code: "BAD_REQUEST" });
});
