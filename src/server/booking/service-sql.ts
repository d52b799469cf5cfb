import { type DeadlineRule, deadlineRule } from "@/domain/booking/deadline-rule";
import type { PlannedService } from "@/domain/booking/planning-facts";
import type { DatedRules, RuledService, ServiceRules } from "@/domain/booking/rules-on";
import { Prisma } from "@/server/db/generated/client";

/** As `serviceSql` answers it: rules are text, parsed once. */
export type ServiceJson = Omit<PlannedService, keyof RuledService> &
  RulesJson & { laterRules: (RulesJson & Pick<DatedRules, "validFrom">)[] };

type RulesJson = { bookingRule: string; cancellationRule: string };

/** The service `s` as JSON. */
export const serviceSql = Prisma.sql`json_build_object(
  'id', s.id, 'name', s.name, 'kind', s.kind, 'startsAt', s.starts_at, 'endsAt', s.ends_at, 'weekdays', s.weekdays,
  'activeFrom', s.active_from, 'activeTo', s.active_to, 'capacityByWeekday', s.capacity_by_weekday,
  'schoolIds', (SELECT coalesce(json_agg(ss.school_id), '[]') FROM service_school ss WHERE ss.service_id = s.id),
  'bookingRule', s.booking_rule::text, 'cancellationRule', s.cancellation_rule::text,
  'laterRules', (
    SELECT coalesce(json_agg(json_build_object('validFrom', r.valid_from,
      'bookingRule', r.booking_rule::text, 'cancellationRule', r.cancellation_rule::text) ORDER BY r.valid_from), '[]')
    FROM service_rule r WHERE r.service_id = s.id))`;

export function serviceFromJson({ laterRules, ...service }: ServiceJson): PlannedService {
  return {
    ...service,
    ...rulesFromJson(service),
    laterRules: laterRules.map((dated) => ({ ...dated, ...rulesFromJson(dated) })),
  };
}

function rulesFromJson({ bookingRule, cancellationRule }: RulesJson): ServiceRules {
  return { bookingRule: ruleFromText(bookingRule), cancellationRule: ruleFromText(cancellationRule) };
}

const MOST_RULES_KEPT = 500;
const parsedRules = new Map<string, DeadlineRule>();

/** Checked by the domain's schema the first time this text is met: rules change a few times a year. */
function ruleFromText(text: string): DeadlineRule {
  const known = parsedRules.get(text);
  if (known) return known;
  if (parsedRules.size === MOST_RULES_KEPT) parsedRules.clear();
  const rule = deadlineRule.parse(JSON.parse(text));
  parsedRules.set(text, rule);
  return rule;
}
