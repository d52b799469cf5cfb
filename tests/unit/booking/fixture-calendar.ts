import type { LimitContext } from "@/domain/booking/deadline";
import { day } from "@/domain/calendar/day";
import type { SchoolCalendar } from "@/domain/calendar/school-days";

/** The calendar the published examples were worked out on (deadline-rules, section 0). */
export const fixtureCalendar: SchoolCalendar = {
  timeZone: "Europe/Paris",
  holidayRegion: "metropole",
  schoolYears: [
    { label: "2025-2026", firstDay: day("2025-09-01"), lastDay: day("2026-07-03") },
    { label: "2026-2027", firstDay: day("2026-09-01"), lastDay: day("2027-07-02") },
  ],
  breaks: [
    { label: "Vacances de la Toussaint", from: day("2025-10-18"), to: day("2025-11-02") },
    { label: "Pont de l’Ascension", from: day("2026-05-14"), to: day("2026-05-17") },
    { label: "Vacances d’été", from: day("2026-07-04"), to: day("2026-08-31") },
    { label: "Vacances de la Toussaint", from: day("2026-10-17"), to: day("2026-11-01") },
    { label: "Vacances de Noël", from: day("2026-12-19"), to: day("2027-01-03") },
    { label: "Pont de l’Ascension", from: day("2027-05-07"), to: day("2027-05-07") },
    { label: "Vacances d’été", from: day("2027-07-03"), to: null },
  ],
  closures: [],
};

/** A canteen of the four-day week, 11:30. */
export const fixtureContext: LimitContext = {
  calendar: fixtureCalendar,
  service: { id: "cantine", weekdays: [1, 2, 4, 5], activeFrom: null, activeTo: null, startTime: "11:30" },
  place: { schoolId: "ecole", classId: "ce2" },
};
