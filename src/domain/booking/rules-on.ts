import type { IsoDate } from "@/domain/calendar/day";
import { frenchDay } from "@/domain/calendar/french-days";
import type { DeadlineRule } from "./deadline-rule";
import { serviceRulesSentence } from "./rule-sentence";

export type ServiceRules = { bookingRule: DeadlineRule; cancellationRule: DeadlineRule };

/** Rules that replace the ones before from a day of service on. */
export type DatedRules = ServiceRules & { validFrom: IsoDate };

/** `laterRules` in the order of days; before the first of them, the service's own rules hold. */
export type RuledService = ServiceRules & { laterRules: readonly DatedRules[] };

/** The rules of a day of service: a change applies from its date, and the days before keep theirs. */
export function rulesOn(service: RuledService, day: IsoDate): ServiceRules {
  let valid: ServiceRules = service;
  for (const dated of service.laterRules) {
    if (dated.validFrom > day) break;
    valid = dated;
  }
  return valid;
}

/** What families read for the days shown; when the rules change among them, both, with the day of the change. */
export function rulesSentence(service: RuledService, days: readonly IsoDate[]): string {
  const [first] = days;
  if (first === undefined) return sentenceOf(service);
  const changes = service.laterRules.filter(
    ({ validFrom }) => first < validFrom && days.some((day) => validFrom <= day),
  );
  return [
    sentenceOf(rulesOn(service, first)),
    ...changes.map((rules) => `À partir du ${frenchDay(rules.validFrom)}\u00A0: ${lowerFirst(sentenceOf(rules))}`),
  ].join(". ");
}

function sentenceOf({ bookingRule, cancellationRule }: ServiceRules): string {
  return serviceRulesSentence({ booking: bookingRule, cancellation: cancellationRule });
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
