import type { BookingChange } from "@/domain/booking/inputs";
import { day, type IsoDate } from "@/domain/calendar/day";
import { addDays } from "@/domain/calendar/day-arithmetic";
import type { CommuneOnline, FamilyOnline } from "./families-online";

/** Weeks of school far enough ahead to be open, in zone A's calendar of 2026-2027. */
export const openMondays: IsoDate[] = [
  "2027-03-08",
  "2027-03-15",
  "2027-03-22",
  "2027-05-10",
  "2027-05-24",
  "2027-06-07",
].map(day);

/** A family's week at the canteen: two children, Monday, Tuesday, Thursday, Friday. */
export function weekOfMeals(
  commune: CommuneOnline,
  family: FamilyOnline,
  monday: IsoDate,
  to: "booked" | "free",
): BookingChange[] {
  return family.childIds.flatMap((childId) =>
    [0, 1, 3, 4].map((after) => ({ childId, serviceId: commune.canteen.id, day: addDays(monday, after), to })),
  );
}
