import { addressWith } from "@/components/ui/address-with";
import { type SchoolWeekInput, schoolWeekInput } from "@/domain/booking/reservations-input";
import type { IsoDate } from "@/domain/calendar/day";

/** What the address of a week says, as the browser gives it. */
export type ReservationAddress = {
  semaine?: unknown;
  ecole?: unknown;
  service?: unknown;
  classe?: unknown;
  jour?: unknown;
};

/** What staff look at: a week as it is filtered, and the day whose names are shown. */
export type AskedWeek = SchoolWeekInput & { day: IsoDate | null };

/** What was asked for; a part that makes no sense is left out, as if nobody had typed it. */
export function weekFromAddress({ semaine, ecole, service, classe, jour }: ReservationAddress): AskedWeek {
  const { monday, schoolId, serviceId, classId } = schoolWeekInput.shape;
  return {
    monday: monday.safeParse(semaine).data ?? null,
    schoolId: schoolId.safeParse(ecole).data ?? null,
    serviceId: serviceId.safeParse(service).data ?? null,
    classId: classId.safeParse(classe).data ?? null,
    day: monday.safeParse(jour).data ?? null,
  };
}

export function reservationsHref(asked: AskedWeek): string {
  return addressOf("/admin/reservations", asked);
}

/** The same week on paper; the day is where one comes back to. */
export function paperHref(asked: AskedWeek): string {
  return addressOf("/admin/reservations/impression", asked);
}

/** The same week as a file for a spreadsheet. */
export function exportHref(asked: AskedWeek): string {
  return addressOf("/api/exports/reservations", { ...asked, day: null });
}

/** The names of a service and a day as a file for a spreadsheet. */
export function namesExportHref(asked: AskedWeek): string {
  return addressOf("/api/exports/inscrits", { ...asked, monday: null });
}

function addressOf(path: string, { monday, schoolId, serviceId, classId, day }: AskedWeek): string {
  return addressWith(path, {
    semaine: monday,
    ecole: schoolId,
    service: serviceId,
    classe: classId,
    jour: day,
  });
}
