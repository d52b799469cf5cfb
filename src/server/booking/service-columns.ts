import { capacityFromPlaces, type ServiceFacts } from "@/domain/booking/service-inputs";
import type { IsoDate } from "@/domain/calendar/day";
import { dayToColumn } from "@/server/db/dates";
import { Prisma } from "@/server/db/generated/client";

/** What a form says of a service, as its row keeps it. */
export function serviceColumns({ places, activeFrom, activeTo, weekdays, ...facts }: Omit<ServiceFacts, "schoolIds">) {
  return {
    ...facts,
    weekdays: [...new Set(weekdays)].sort(),
    capacityByWeekday: capacityFromPlaces(places) ?? Prisma.DbNull,
    activeFrom: columnOf(activeFrom),
    activeTo: columnOf(activeTo),
  };
}

function columnOf(day: IsoDate | ""): Date | null {
  return day === "" ? null : dayToColumn(day);
}
