import { aBooking } from "@tests/builders/booking";
import { outcome } from "@tests/builders/outcome";
import { expect, test } from "vitest";
import { day } from "@/domain/calendar/day";
import { inCommune } from "@/server/db/tenant";
import { aDesk, aNewFamily } from "./desk";

const oursMonday = "2026-09-14";
const theirsMonday = "2026-09-21";

async function aSharedLea() {
  const desk = await aDesk();
  const { family, lea } = desk;
  const other = await desk.desk.admin.family.create(aNewFamily({ children: [] }));
  await desk.desk.admin.child.addHousehold({ childId: lea.id, familyId: other.id });
  const asked = {
    childId: lea.id,
    kind: "ALTERNATION" as const,
    firstFamilyId: family.id,
    secondFamilyId: other.id,
    anchorMonday: day("2026-08-31"),
    handOverWeekday: 1,
  };
  const holders = async () =>
    inCommune(desk.communeId, async (db) => {
      const rows = await db.booking.findMany({ where: { childId: lea.id }, orderBy: { day: "asc" } });
      return rows.map(({ day: on, familyId }) => [on.toISOString().slice(0, 10), familyId]);
    });
  return { ...desk, other, asked, holders };
}

test("bookings to come change hands with the days, told in numbers before", async () => {
  const { desk, communeId, family, other, lea, canteen, asked, holders } = await aSharedLea();
  for (const on of ["2026-09-03", oursMonday, theirsMonday])
    await aBooking(communeId, { childId: lea.id, familyId: family.id, serviceId: canteen.id, day: on });
  expect(await desk.admin.custody.preview(asked)).toMatchObject({ bookings: 1, turns: expect.any(Array) });
  expect(await desk.admin.custody.save(asked)).toEqual({ bookings: 1 });
  // Today and before stay as they were.
  expect(await holders()).toEqual([
    ["2026-09-03", family.id],
    [oursMonday, family.id],
    [theirsMonday, other.id],
  ]);
  const events = await inCommune(communeId, (db) => db.bookingEvent.findMany({ orderBy: { toStatus: "desc" } }));
  expect(events.map(({ familyId, fromStatus, toStatus, reason }) => [familyId, fromStatus, toStatus, reason])).toEqual([
    [family.id, "BOOKED", "CANCELLED", "Garde alternée"],
    [other.id, null, "BOOKED", "Garde alternée"],
  ]);
  // One day given back to the first household, then to the pattern again.
  const exception = { childId: lea.id, day: day(theirsMonday) };
  expect(await desk.admin.custody.saveDay({ ...exception, familyId: family.id })).toEqual({ bookings: 1 });
  expect((await holders()).at(-1)).toEqual([theirsMonday, family.id]);
  expect(await desk.admin.custody.saveDay({ ...exception, familyId: null })).toEqual({ bookings: 1 });
  expect((await holders()).at(-1)).toEqual([theirsMonday, other.id]);
});

test("the whole school year can be shown, with its exceptions", async () => {
  const { desk, lea, asked, family } = await aSharedLea();
  await desk.admin.custody.save(asked);
  await desk.admin.custody.saveDay({ childId: lea.id, day: day("2026-12-25"), familyId: family.id });
  expect(await desk.admin.custody.year({ childId: lea.id, year: null })).toMatchObject({
    from: "2026-09-01",
    to: "2027-08-31",
    pattern: { kind: "ALTERNATION", exceptions: [{ day: "2026-12-25", household: family.id }] },
  });
  await desk.admin.custody.remove({ childId: lea.id });
  expect((await desk.admin.custody.year({ childId: lea.id, year: 2027 })).pattern).toBeNull();
});

test("only the child's own households can have it", async () => {
  const { desk, asked, lea, family, hugo } = await aSharedLea();
  const stranger = await desk.admin.family.create(aNewFamily());
  expect(await outcome(desk.admin.custody.save({ ...asked, secondFamilyId: stranger.id }))).toBe("NOT_FOUND");
  expect(await outcome(desk.admin.custody.saveDay({ childId: lea.id, day: day(oursMonday), familyId: null }))).toBe(
    "NOT_FOUND",
  );
  await desk.admin.custody.save(asked);
  const given = { childId: lea.id, day: day(oursMonday), familyId: stranger.id };
  expect(await outcome(desk.admin.custody.saveDay(given))).toBe("NOT_FOUND");
  expect(await outcome(desk.admin.child.addHousehold({ childId: lea.id, familyId: stranger.id }))).toBe(
    "TWO_HOUSEHOLDS",
  );
  expect(await outcome(desk.admin.child.removeHousehold({ childId: hugo.id, familyId: family.id }))).toBe(
    "ONLY_HOUSEHOLD",
  );
});

test("two agents at once neither give a child a third household nor take its last one away", async () => {
  const { desk, communeId, family, lea } = await aDesk();
  const others = [];
  for (let nth = 0; nth < 2; nth++) others.push(await desk.admin.family.create(aNewFamily({ children: [] })));
  const { addHousehold, removeHousehold } = desk.admin.child;
  const adding = others.map(({ id }) => outcome(addHousehold({ childId: lea.id, familyId: id })));
  expect((await Promise.all(adding)).toSorted()).toEqual(["TWO_HOUSEHOLDS", "fine"]);
  const homes = await inCommune(communeId, (db) => db.childFamily.findMany({ where: { childId: lea.id } }));
  expect(homes).toHaveLength(2);
  const leaving = homes.map(({ familyId }) => outcome(removeHousehold({ childId: lea.id, familyId })));
  expect((await Promise.all(leaving)).toSorted()).toEqual(["ONLY_HOUSEHOLD", "fine"]);
  // Whoever writes, the database holds the limit.
  const everywhere = [family, ...others].map(({ id: familyId }) => ({ communeId, childId: lea.id, familyId }));
  await expect(
    inCommune(communeId, (db) => db.childFamily.createMany({ data: everywhere, skipDuplicates: true })),
  ).rejects.toThrow(/more than two households/);
});

test("a household with bookings to come does not lose the child before they are cancelled", async () => {
  const { desk, communeId, family, other, lea, canteen, asked } = await aSharedLea();
  await desk.admin.custody.save(asked);
  await aBooking(communeId, { childId: lea.id, familyId: other.id, serviceId: canteen.id, day: theirsMonday });
  const leaving = { childId: lea.id, familyId: other.id };
  expect(await outcome(desk.admin.child.removeHousehold(leaving))).toBe("CHILD_HAS_BOOKINGS");
  await inCommune(communeId, (db) =>
    db.booking.updateMany({ where: { familyId: other.id }, data: { status: "CANCELLED" } }),
  );
  await desk.admin.child.removeHousehold(leaving);
  expect((await desk.admin.family.page({ familyId: other.id })).children).toEqual([]);
  expect((await desk.admin.family.page({ familyId: family.id })).children[0]).toMatchObject({ hasCustody: false });
});
