import { aBooking } from "@tests/builders/booking";
import { aClass, aSchool } from "@tests/builders/school";
import { expect, test } from "vitest";
import { day } from "@/domain/calendar/day";
import { inCommune } from "@/server/db/tenant";
import { aDesk } from "./desk";

const tomorrow = "2026-09-04";
const monday = "2026-09-14";

/** Léa, booked tomorrow and another day, as `change` leaves her. */
async function aStrayLea(leave: "no class" | "another school") {
  const desk = await aDesk();
  const { communeId, family, lea, canteen } = desk;
  for (const on of [tomorrow, monday])
    await aBooking(communeId, { childId: lea.id, familyId: family.id, serviceId: canteen.id, day: on });
  if (leave === "another school") {
    const school = await aSchool(communeId);
    const { id: classId } = await aClass(communeId, { schoolId: school.id, name: "CE1", level: "CE1", position: 2 });
    await inCommune(communeId, (db) => db.enrolment.updateMany({ where: { childId: lea.id }, data: { classId } }));
  } else {
    await inCommune(communeId, (db) => db.enrolment.deleteMany({ where: { childId: lea.id } }));
  }
  const cell = { childId: lea.id, serviceId: canteen.id };
  const statuses = async () => {
    const rows = await inCommune(communeId, (db) => db.booking.findMany({ orderBy: { day: "asc" } }));
    return rows.map(({ status }) => status);
  };
  return { ...desk, cell, statuses };
}

const left = ["no class", "another school"] as const;

test.each(left)("closing ends what a child of %s still has", async (leave) => {
  const { desk, family, statuses, auditOf } = await aStrayLea(leave);
  await desk.admin.family.close({ familyId: family.id });
  expect(await statuses()).toEqual(["CANCELLED", "CANCELLED"]);
  expect((await auditOf(family.id)).at(-1)).toMatchObject({ action: "family-closed", facts: { bookings: 2 } });
});

test.each(left)("staff see and cancel what a child of %s still has, and book nothing there", async (leave) => {
  const { desk, family, canteen, cell, statuses } = await aStrayLea(leave);
  const { view } = await desk.admin.booking.week({ familyId: family.id, monday: day(monday) });
  const lea = view.services.find(({ id }) => id === canteen.id)?.rows.find(({ firstName }) => firstName === "Léa");
  const refusal = { code: leave === "no class" ? "NOT_ENROLLED" : "UNKNOWN_SERVICE" };
  expect(lea?.cells.slice(0, 2)).toMatchObject([
    { state: "booked", refusal: null },
    { state: "free", refusal },
  ]);
  const asked = { ...cell, reason: null, overbook: false };
  const change = (on: string, to: "free" | "booked") => ({ ...asked, day: day(on), to });
  const { results } = await desk.admin.booking.save({
    familyId: family.id,
    changes: [change(monday, "free"), change("2026-09-15", "booked"), change(tomorrow, "free")],
  });
  // Past its limit, a cancellation still needs a reason.
  expect(results.map(({ day: on, refusal }) => [on, refusal?.code])).toEqual(
    expect.arrayContaining([
      [monday, undefined],
      ["2026-09-15", refusal.code],
      [tomorrow, "REASON_REQUIRED"],
    ]),
  );
  expect(await statuses()).toEqual(["BOOKED", "CANCELLED"]);
});
