import type { Temporal } from "temporal-polyfill";
import { groupBy } from "@/domain/booking/group-by";
import { couldCome, remindersDue } from "@/domain/booking/limit-reminders";
import { addDays } from "@/domain/calendar/day-arithmetic";
import { loadOffer } from "@/server/booking/load-offer";
import { prisma } from "@/server/db/client";
import { type Db, inCommune } from "@/server/db/tenant";
import { type EmailToQueue, queueEmails } from "@/server/queue-emails";
import { todayOf } from "@/server/today-of";
import { type ForgottenWeek, forgottenWeeks } from "./forgotten-weeks";

type Commune = { id: string; timeZone: string };

/**
 * The day before a weekly limit, tells the families that usually book a service for a child and booked nothing of the
 * week about to close, if it is a week that they could book: neither the other household's, nor one their class is away.
 * Each adult is told once for a child, a service and a week, however often and by how many workers this runs.
 */
export async function remindBeforeLimits(now: Temporal.Instant): Promise<void> {
  const communes = await prisma.commune.findMany({ select: { id: true, timeZone: true } });
  for (const commune of communes) {
    await inCommune(commune.id, async (db) => {
      const today = todayOf({ now, timeZone: commune.timeZone });
      const { calendar, services } = await loadOffer(db, commune.id, today);
      const reminders = remindersDue(calendar, services, now);
      if (reminders.length === 0) return;
      const serviceOf = new Map(services.map((service) => [service.id, service]));
      const forgotten = (await forgottenWeeks(db, reminders)).filter((week) => {
        const service = serviceOf.get(week.serviceId);
        return service && couldCome(calendar, service, week, week.monday);
      });
      const limits = new Map(reminders.map((one) => [`${one.serviceId} ${one.monday}`, one.limitAt]));
      const told = await markTold(db, commune.id, forgotten, now);
      const messages = groupBy(told, ({ accountId, serviceId, monday }) => `${accountId} ${serviceId} ${monday}`);
      await queueEmails(
        db,
        now,
        [...messages.values()].map((weeks) => messageOf(commune, weeks, limits)),
      );
    });
  }
}

/** Writes down who is told of what; answers with those that nobody told yet. */
async function markTold(
  db: Db,
  communeId: string,
  forgotten: readonly ForgottenWeek[],
  now: Temporal.Instant,
): Promise<ForgottenWeek[]> {
  if (forgotten.length === 0) return [];
  // In order, so that two workers never wait for each other.
  const data = forgotten
    .map((week) => ({ accountId: week.accountId, key: keyOf(week), communeId, sentAt: now.toString() }))
    .toSorted((a, b) => (`${a.accountId} ${a.key}` < `${b.accountId} ${b.key}` ? -1 : 1));
  const marked = await db.sentReminder.createManyAndReturn({ data, skipDuplicates: true });
  const isNew = new Set(marked.map(({ accountId, key }) => `${accountId} ${key}`));
  return forgotten.filter((week) => isNew.has(`${week.accountId} ${keyOf(week)}`));
}

function keyOf({ serviceId, childId, monday }: ForgottenWeek): string {
  return ["nothing-booked", serviceId, childId, monday].join(":");
}

/** One message for the children of a family who forgot the same week of the same service. */
function messageOf(
  { id, timeZone }: Commune,
  weeks: [ForgottenWeek, ...ForgottenWeek[]],
  limits: ReadonlyMap<string, string>,
): EmailToQueue {
  const [{ familyId, to, displayName, serviceId, serviceName, monday }] = weeks;
  const limitAt = limits.get(`${serviceId} ${monday}`) ?? "";
  const childNames = weeks.map(({ childName }) => childName);
  const data = { displayName, childNames, serviceName, fromDay: monday, toDay: addDays(monday, 6), limitAt, timeZone };
  return { communeId: id, familyId, to, template: "nothing-booked", data };
}
