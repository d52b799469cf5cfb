import { addressWith } from "@/components/ui/address-with";
import { type DayInput, dayInput } from "@/domain/booking/day-view";
import type { IsoDate } from "@/domain/calendar/day";

/** What the address of a day says, as the browser gives it. */
export type DayAddress = { jour?: unknown; ecole?: unknown; service?: unknown; classe?: unknown; tri?: unknown };

/** What was asked for; a part that makes no sense is left out, as if nobody had typed it. */
export function dayFromAddress({ jour, ecole, service, classe, tri }: DayAddress): DayInput {
  const { shape } = dayInput;
  return {
    day: shape.day.safeParse(jour).data ?? null,
    schoolId: shape.schoolId.safeParse(ecole).data ?? null,
    serviceId: shape.serviceId.safeParse(service).data ?? null,
    classId: shape.classId.safeParse(classe).data ?? null,
    sort: tri === "enfant" ? "child" : "class",
  };
}

export function dayHref(asked: DayInput): string {
  return addressOf("/admin/aujourdhui", asked);
}

export function sheetsHref(asked: Pick<DayInput, "day" | "schoolId" | "serviceId">): string {
  return addressOf("/admin/aujourdhui/impression", { ...asked, classId: null, sort: "class" });
}

/** Where the family of a child who comes that day is looked for. */
export function addChildHref(day: IsoDate): string {
  return addressWith("/admin/aujourdhui/ajouter", { jour: day });
}

/** The children of that service as a file for a spreadsheet. */
export function dayExportHref(asked: DayInput): string {
  return addressOf("/api/exports/journee", asked);
}

function addressOf(path: string, { day, schoolId, serviceId, classId, sort }: DayInput): string {
  return addressWith(path, {
    jour: day,
    ecole: schoolId,
    service: serviceId,
    classe: classId,
    tri: sort === "child" ? "enfant" : null,
  });
}
