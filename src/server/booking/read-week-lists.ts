import type { SchoolWeekInput } from "@/domain/booking/reservations-input";
import { type WeekSheet, weekSheets } from "@/domain/booking/week-sheets";
import type { IsoDate } from "@/domain/calendar/day";
import { weekdayOf } from "@/domain/calendar/day-arithmetic";
import { WEEKDAY_NAMES } from "@/domain/calendar/french-days";
import type { CsvColumn } from "@/server/csv/csv-text";
import { exportedList } from "@/server/csv/exported-list";
import type { Db } from "@/server/db/tenant";
import { readSchoolWeek } from "./read-school-week";
import type { StaffAuthor } from "./staff-author";
import { type WeekBooking, weekBookings } from "./week-bookings";

export type WeekLists = { monday: IsoDate; days: IsoDate[]; schoolName: string; sheets: WeekSheet[] };

/** The week to take along on paper, with the children's names; null while the commune has no school. */
export async function readWeekLists(db: Db, author: StaffAuthor, asked: SchoolWeekInput): Promise<WeekLists | null> {
  const view = await readSchoolWeek(db, author, asked);
  if (!view) return null;
  const { monday, days, school } = view;
  const bookings = await weekBookings(db, { ...asked, communeId: author.communeId, monday, schoolId: school.id });
  return { monday, days, schoolName: school.name, sheets: weekSheets(bookings, days) };
}

/** The same as a file for a spreadsheet, a line per booking. Taking names away is written down. */
export async function exportWeek(db: Db, author: StaffAuthor, asked: SchoolWeekInput): Promise<string> {
  const { communeId } = author;
  const view = await readSchoolWeek(db, author, asked);
  const rows = view
    ? await weekBookings(db, { ...asked, communeId, monday: view.monday, schoolId: view.school.id })
    : [];
  const facts = { monday: view?.monday ?? "" };
  return exportedList(db, author, { action: "bookings-exported", facts, columns, rows });
}

const columns: CsvColumn<WeekBooking>[] = [
  { header: "Service", value: ({ serviceName }) => serviceName },
  { header: "Date", value: ({ day }) => day },
  { header: "Jour", value: ({ day }) => WEEKDAY_NAMES[weekdayOf(day)] },
  { header: "Classe", value: ({ className }) => className },
  { header: "Nom", value: ({ lastName }) => lastName },
  { header: "Prénom", value: ({ firstNames }) => firstNames },
  { header: "État", value: ({ waitingRank }) => (waitingRank === null ? "inscrit" : "en attente") },
  { header: "Rang d’attente", value: ({ waitingRank }) => waitingRank },
  { header: "Famille", value: ({ familyName }) => familyName },
  { header: "N° de famille", value: ({ familyNumber }) => familyNumber },
];
