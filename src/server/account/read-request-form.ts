import type { Temporal } from "temporal-polyfill";
import { wallClock } from "@/domain/calendar/french-days";
import type { Db } from "@/server/db/tenant";
import { reglementVersion } from "./read-texts";

/** What a newcomer chooses among, in this commune; the transaction is bound to it. */
export async function readRequestForm(db: Db, communeId: string, now: Temporal.Instant) {
  const { timeZone } = await db.commune.findUniqueOrThrow({ where: { id: communeId }, select: { timeZone: true } });
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
    where: { communeId },
    orderBy: [{ position: "asc" }, { name: "asc" }],
    select: { id: true, name: true },
  });
  return {
    today: wallClock(now.toString(), timeZone).day,
    timeZone,
    schools,
    levels: [...new Set(classes.map(({ level }) => level))],
    services,
    reglementVersion: await reglementVersion(db, communeId),
  };
}
