import { randomInt } from "node:crypto";
import { v7 as uuid } from "uuid";
import type { DeadlineRule } from "@/domain/booking/deadline-rule";
import { dayBeforeRule, weeklyRule } from "@/domain/booking/ready-made-rules";
import type { Prisma } from "@/server/db/generated/client";
import { inCommune } from "@/server/db/tenant";

type RegieValues = Partial<Prisma.RegieCreateManyInput>;

const twoFigures = Array.from({ length: 90 }, (_, index) => String(index + 10));

export async function aRegie(communeId: string, values: RegieValues = {}): Promise<{ id: string }> {
  return inCommune(communeId, async (db) => {
    const taken = new Set((await db.regie.findMany({ select: { code: true } })).map(({ code }) => code));
    const free = twoFigures.filter((code) => !taken.has(code));
    const data = {
      id: uuid(),
      communeId,
      code: free[randomInt(free.length)] ?? "",
      name: "Régie périscolaire",
      chequeWording: "Régie périscolaire",
      ...values,
    };
    await db.regie.create({ data });
    return { id: data.id };
  });
}

type ServiceValues = Partial<
  Omit<Prisma.ServiceCreateManyInput, "bookingRule" | "cancellationRule" | "capacityByWeekday">
> & {
  regieId: string;
  schoolIds: string[];
  bookingRule?: DeadlineRule;
  /** The booking rule, unless said otherwise. */
  cancellationRule?: DeadlineRule;
  /** Places by weekday (Monday = 1); a weekday left out has no limit. */
  capacityByWeekday?: Record<string, number>;
};

/** A canteen which closes on Friday 11:00 for the following week, unless said otherwise. */
export async function aService(
  communeId: string,
  { schoolIds, bookingRule, cancellationRule, ...values }: ServiceValues,
): Promise<{ id: string; name: string }> {
  const kind = values.kind ?? "CANTEEN";
  const rule = bookingRule ?? (kind === "CANTEEN" ? weeklyRule(5, "11:00") : dayBeforeRule());
  const data = {
    id: uuid(),
    name: kind === "CANTEEN" ? "Cantine" : "Garderie",
    startsAt: kind === "CANTEEN" ? "11:30" : "16:30",
    endsAt: kind === "CANTEEN" ? "13:30" : "17:30",
    weekdays: [1, 2, 4, 5],
    ...values,
    communeId,
    kind,
    bookingRule: rule,
    cancellationRule: cancellationRule ?? rule,
  };
  const serviceId = data.id;
  await inCommune(communeId, async (db) => {
    await db.service.create({ data });
    await db.serviceSchool.createMany({ data: schoolIds.map((schoolId) => ({ communeId, serviceId, schoolId })) });
  });
  return { id: serviceId, name: data.name };
}
