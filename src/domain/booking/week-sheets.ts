import type { IsoDate } from "@/domain/calendar/day";

type ListedBooking = {
  serviceId: string;
  serviceName: string;
  day: IsoDate;
  childId: string;
  lastName: string;
  firstNames: string;
  className: string | null;
  waitingRank: number | null;
};

/** A week on paper: one service, class by class, a line per child and a column per day. */
export type WeekSheet = {
  serviceId: string;
  serviceName: string;
  classes: { name: string; children: WeekSheetChild[] }[];
};

export type WeekSheetChild = {
  id: string;
  lastName: string;
  firstNames: string;
  /** In the order of the days: booked, the place in the queue, or nothing. */
  days: ("booked" | number | null)[];
};

/** Puts bookings, already in the order of services, classes and names, on sheets. */
export function weekSheets(bookings: readonly ListedBooking[], days: readonly IsoDate[]): WeekSheet[] {
  const sheets = new Map<string, WeekSheet>();
  for (const booking of bookings) {
    const { serviceId, serviceName, childId: id, lastName, firstNames, day, waitingRank } = booking;
    const sheet = sheets.get(serviceId) ?? { serviceId, serviceName, classes: [] };
    sheets.set(serviceId, sheet);
    const name = booking.className ?? "Sans classe";
    const group = sheet.classes.find((one) => one.name === name) ?? { name, children: [] };
    if (!sheet.classes.includes(group)) sheet.classes.push(group);
    const last = group.children.at(-1);
    const child =
      last?.id === id ? last : { id, lastName, firstNames, days: days.map(() => null) as WeekSheetChild["days"] };
    if (child !== last) group.children.push(child);
    const column = days.indexOf(day);
    if (column >= 0) child.days[column] = waitingRank ?? "booked";
  }
  return [...sheets.values()];
}
