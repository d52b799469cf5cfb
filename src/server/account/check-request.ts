import type { Temporal } from "temporal-polyfill";
import type { AccountRequestInput, RequestFacts } from "@/domain/account/request-input";
import type { IsoDate } from "@/domain/calendar/day";
import { wallClock } from "@/domain/calendar/french-days";
import { isPupilsBirthDay } from "@/domain/family/birth-day";
import type { Db } from "@/server/db/tenant";
import { phoneToKeep } from "@/server/family/e164";
import { RefusedError } from "@/server/refused-error";
import { offeredServices } from "./read-request-form";
import { reglementVersion } from "./read-texts";

type Checking = { db: Db; communeId: string; now: Temporal.Instant };

/**
 * What the schema can't know of a request: refuses PHONE_NOT_VALID, BIRTH_DAY_NOT_VALID, UNKNOWN_SERVICE,
 * REGLEMENT_CHANGED. Answers what is kept of it, phones in E.164.
 */
export async function checkRequest(
  { db, communeId, now }: Checking,
  { acceptsReglement: _, ...input }: AccountRequestInput,
): Promise<{ facts: RequestFacts; reglementVersion: number | null }> {
  const { timeZone, inseeCode } = await db.commune.findUniqueOrThrow({
    where: { id: communeId },
    select: { timeZone: true, inseeCode: true },
  });
  const { day: today } = wallClock(now.toString(), timeZone);
  checkBirthDays(input.children, today);
  const { reglementVersion: accepted, ...facts } = input;
  if ((await reglementVersion(db, communeId)) !== accepted) throw new RefusedError({ code: "REGLEMENT_CHANGED" });
  const known = await db.service.count({
    where: { ...offeredServices(communeId, today), id: { in: facts.serviceIds } },
  });
  if (known !== new Set(facts.serviceIds).size) throw new RefusedError({ code: "UNKNOWN_SERVICE" });
  const schools = await db.school.findMany({ where: { communeId }, select: { id: true } });
  const [first, ...others] = facts.adults;
  return {
    facts: {
      ...facts,
      adults: [
        { ...first, phone: phoneToKeep(first.phone, inseeCode) ?? first.phone },
        ...others.map((adult) => ({ ...adult, phone: phoneToKeep(adult.phone, inseeCode) })),
      ],
      children: facts.children.map((child) => ({
        ...child,
        schoolId: schools.some(({ id }) => id === child.schoolId) ? child.schoolId : "",
      })),
    },
    reglementVersion: accepted,
  };
}

function checkBirthDays(children: AccountRequestInput["children"], today: IsoDate): void {
  const odd = children.find(({ birthDay }) => !isPupilsBirthDay(birthDay, today));
  if (odd) throw new RefusedError({ code: "BIRTH_DAY_NOT_VALID", firstNames: odd.firstNames });
}
