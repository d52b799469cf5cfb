import { anAccount } from "@tests/builders/account";
import { callerFor } from "@tests/builders/caller";
import { aRegie } from "@tests/builders/service";
import type { Village } from "@tests/builders/village";
import type { DeadlineRule } from "@/domain/booking/deadline-rule";
import { formFromRule } from "@/domain/booking/form-from-rule";
import type { RuleChangeInput } from "@/domain/booking/rule-change";
import { day } from "@/domain/calendar/day";

/** A Tuesday of the school year. */
export const now = "2026-11-17T09:00+01:00";

export async function administratorOf(communeId: string, at = now) {
  return (await callerFor(await anAccount(communeId, { role: "ADMINISTRATOR" }), { now: at })).admin;
}

/** A leisure centre on Wednesdays, with twelve places. */
export async function aWishedService({ communeId, school }: Village) {
  const regie = await aRegie(communeId, { code: "05" });
  return {
    name: "Mercredis",
    kind: "LEISURE" as const,
    startsAt: "08:00",
    endsAt: "17:30",
    weekdays: [3],
    schoolIds: [school.id],
    regieId: regie.id,
    places: [null, null, 12, null, null, null, null],
    activeFrom: "" as const,
    activeTo: "" as const,
  };
}

/** The same limits for booking and cancelling, from a day on. */
export function aChange(serviceId: string, rule: DeadlineRule, validFrom: string): RuleChangeInput {
  const form = formFromRule(rule);
  return { serviceId, validFrom: day(validFrom), booking: form, sameCancellation: true, cancellation: form };
}
