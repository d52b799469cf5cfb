import type { Temporal } from "temporal-polyfill";
import { seemsResident } from "@/domain/account/request-address";
import { isOpenRequest, requestReference } from "@/domain/account/request-state";
import { wallClock } from "@/domain/calendar/french-days";
import type { Viewer } from "@/server/auth/open-session";
import { dayFromColumn, dayToColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";
import { childrenAmong } from "./known-children";
import { requestDuplicates } from "./request-duplicates";
import { requestFacts } from "./request-facts";

type Reading = { db: Db; viewer: Pick<Viewer, "communeId" | "timeZone">; now: Temporal.Instant };

/** One request as the staff decides about it, beside the families it may be of; null when there is none. */
export async function readRequest(reading: Reading, id: string) {
  const { db, viewer } = reading;
  const { communeId } = viewer;
  const row = await db.accountRequest.findFirst({
    where: { id, communeId, state: { not: "UNCONFIRMED" } },
    select: {
      id: true,
      number: true,
      state: true,
      email: true,
      facts: true,
      reglementVersion: true,
      confirmedAt: true,
      decidedAt: true,
      decidedById: true,
      answer: true,
      familyId: true,
    },
  });
  if (!row || row.state === "UNCONFIRMED") return null;
  const { number, confirmedAt, decidedAt, decidedById, facts: column, state, ...request } = row;
  const facts = requestFacts(column);
  const isOpen = isOpenRequest(state);
  const decider =
    decidedById &&
    (await db.account.findFirst({ where: { id: decidedById, communeId }, select: { displayName: true } }));
  const { name } = await db.commune.findUniqueOrThrow({ where: { id: communeId }, select: { name: true } });
  const { families, people } = isOpen ? await requestDuplicates(db, communeId, facts) : { families: [], people: [] };
  return {
    ...request,
    state,
    isOpen,
    reference: requestReference(number),
    confirmedAt: confirmedAt?.toISOString() ?? null,
    decidedAt: decidedAt?.toISOString() ?? null,
    decidedBy: decider ? decider.displayName : null,
    facts,
    isResident: seemsResident(facts, name),
    services: await serviceNames(db, communeId, facts.serviceIds),
    known: families,
    knownChildren: childrenAmong(people),
    places: await readPlaces(reading),
  };
}

async function serviceNames(db: Db, communeId: string, ids: string[]): Promise<string[]> {
  const services = await db.service.findMany({
    where: { communeId, id: { in: ids } },
    orderBy: [{ position: "asc" }, { name: "asc" }],
    select: { name: true },
  });
  return services.map(({ name }) => name);
}

/** The years that are not over and the classes: where a child may be put. */
async function readPlaces({ db, viewer: { communeId, timeZone }, now }: Reading) {
  const today = dayToColumn(wallClock(now.toString(), timeZone).day);
  const years = await db.schoolYear.findMany({
    where: { communeId, lastDay: { gte: today } },
    orderBy: { firstDay: "asc" },
    select: { id: true, label: true, firstDay: true },
  });
  const classes = await db.schoolClass.findMany({
    where: { communeId },
    orderBy: [{ school: { name: "asc" } }, { position: "asc" }, { name: "asc" }],
    select: { id: true, name: true, level: true, schoolId: true, school: { select: { name: true } } },
  });
  return {
    years: years.map(({ firstDay, ...year }) => ({ ...year, firstDay: dayFromColumn(firstDay) })),
    classes: classes.map(({ school, ...one }) => ({ ...one, schoolName: school.name })),
  };
}
