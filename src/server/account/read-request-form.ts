import type { Temporal } from "temporal-polyfill";
import type { IsoDate } from "@/domain/calendar/day";
import { wallClock } from "@/domain/calendar/french-days";
import { dayToColumn } from "@/server/db/dates";
import type { Prisma } from "@/server/db/generated/client";
import type { Db } from "@/server/db/tenant";
import { reglementVersion } from "./read-texts";

/** What a newcomer chooses among, in this commune; the transaction is bound to it. */
export async function readRequestForm(db: Db, communeId: string, now: Temporal.Instant) {
  const { timeZone } = await db.commune.findUniqueOrThrow({ where: { id: communeId }, select: { timeZone: true } });
  const { day: today } = wallClock(now.toString(), timeZone);
  const schools = await db.school.findMany({
    where: { communeId },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
  const classes = await db.schoolClass.findMany({
    where: { communeId },
    orderBy: [{ position: "asc" }, { name: "asc" }],
    select: { level: true },
  });
  const services = await db.service.findMany({
    where: offeredServices(communeId, today),
    orderBy: [{ position: "asc" }, { name: "asc" }],
    select: { id: true, name: true },
  });
  return {
    today,
    timeZone,
    schools,
    levels: [...new Set(classes.map(({ level }) => level))],
    services,
    reglementVersion: await reglementVersion(db, communeId),
  };
}

/** What can still be asked for: a service that has ended is wished for by nobody. */
export function offeredServices(communeId: string, today: IsoDate): Prisma.ServiceWhereInput {
  return { communeId, OR: [{ activeTo: null }, { activeTo: { gte: dayToColumn(today) } }] };
}
