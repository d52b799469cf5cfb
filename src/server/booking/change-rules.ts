import { type RuleChangeInput, rulesOfChange } from "@/domain/booking/rule-change";
import { serviceRulesSentence } from "@/domain/booking/rule-sentence";
import { rulesSentence } from "@/domain/booking/rules-on";
import { wallClock } from "@/domain/calendar/french-days";
import { recordAudit } from "@/server/audit";
import type { SettingContext } from "@/server/calendar/calendar-author";
import { holdCalendar } from "@/server/calendar/hold-calendar";
import { dayToColumn } from "@/server/db/dates";
import { RefusedError } from "@/server/refused-error";
import { findService } from "./list-services";

/**
 * Gives a service new limits for the days from `validFrom` on; the days before keep theirs. A change already written for
 * that day is replaced. Refuses DAY_IS_PAST and UNKNOWN_SERVICE.
 */
export async function changeRules({ db, viewer, now, address }: SettingContext, input: RuleChangeInput): Promise<void> {
  const { communeId, accountId, timeZone } = viewer;
  const { serviceId } = input;
  const { validFrom, bookingRule, cancellationRule } = rulesOfChange(input);
  if (validFrom < wallClock(now.toString(), timeZone).day)
    throw new RefusedError({ code: "DAY_IS_PAST", day: validFrom });
  await holdCalendar(db, communeId);
  const service = await findService(db, communeId, serviceId);
  if (!service) throw new RefusedError({ code: "UNKNOWN_SERVICE" });
  const rules = { bookingRule, cancellationRule };
  await db.serviceRule.upsert({
    where: { serviceId_validFrom: { serviceId, validFrom: dayToColumn(validFrom) } },
    create: { communeId, serviceId, validFrom: dayToColumn(validFrom), ...rules },
    update: rules,
    select: { id: true },
  });
  const after = serviceRulesSentence({ booking: bookingRule, cancellation: cancellationRule });
  const told = { validFrom, before: rulesSentence(service, [validFrom]), after };
  const action = "service-rules-changed";
  await recordAudit(db, { communeId, now, address, accountId, action, subjectId: serviceId, facts: told });
}
