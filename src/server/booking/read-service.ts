import { formFromRule } from "@/domain/booking/form-from-rule";
import type { PlannedService } from "@/domain/booking/planning-facts";
import type { RuleForm } from "@/domain/booking/rule-form";
import { rulesOn, rulesSentence } from "@/domain/booking/rules-on";
import { placesFromCapacity, type UpdateServiceInput } from "@/domain/booking/service-inputs";
import type { IsoDate } from "@/domain/calendar/day";
import type { Db } from "@/server/db/tenant";
import { findService } from "./list-services";
import { type Offer, readOffer } from "./read-offer";

export type ServiceSettings = Offer & {
  service: UpdateServiceInput;
  /** All rules it had, has or will have, the oldest first; `validFrom` null: from the beginning. */
  rules: { validFrom: IsoDate | null; sentence: string; isToday: boolean; isToCome: boolean }[];
  /** Today's limits, as the form says them. */
  booking: RuleForm;
  cancellation: RuleForm;
  sameCancellation: boolean;
  today: IsoDate;
};

/** A service with its limits, as its forms show them; null when the commune has none such. */
export async function readService(
  db: Db,
  { communeId, today }: { communeId: string; today: IsoDate },
  serviceId: string,
): Promise<ServiceSettings | null> {
  const service = await findService(db, communeId, serviceId);
  if (!service) return null;
  const { bookingRule, cancellationRule } = rulesOn(service, today);
  const { regieId } = await db.service.findUniqueOrThrow({ where: { id: serviceId }, select: { regieId: true } });
  return {
    ...(await readOffer(db, communeId)),
    service: { ...factsOf(service), regieId },
    rules: rulesInOrder(service, today),
    booking: formFromRule(bookingRule),
    cancellation: formFromRule(cancellationRule),
    sameCancellation: JSON.stringify(bookingRule) === JSON.stringify(cancellationRule),
    today,
  };
}

function factsOf(service: PlannedService): Omit<UpdateServiceInput, "regieId"> {
  const { id, name, kind, startsAt, endsAt, weekdays, schoolIds, activeFrom, activeTo } = service;
  return {
    ...{ id, name, kind, startsAt, endsAt, weekdays: [...weekdays], schoolIds: [...schoolIds] },
    places: placesFromCapacity(service.capacityByWeekday),
    activeFrom: activeFrom ?? "",
    activeTo: activeTo ?? "",
  };
}

function rulesInOrder(service: PlannedService, today: IsoDate): ServiceSettings["rules"] {
  const starts = [null, ...service.laterRules.map(({ validFrom }) => validFrom)];
  const current = starts.filter((from) => from === null || from <= today).at(-1) ?? null;
  const first = { ...service, laterRules: [] };
  return starts.map((validFrom) => ({
    validFrom,
    sentence: validFrom === null ? rulesSentence(first, []) : rulesSentence(service, [validFrom]),
    isToday: validFrom === current,
    isToCome: validFrom !== null && validFrom > today,
  }));
}
