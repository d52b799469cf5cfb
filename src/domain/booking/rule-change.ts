import { z } from "zod";
import { neededDay } from "@/domain/calendar/needed-day";
import { deadlineRule } from "./deadline-rule";
import { type RuleForm, ruleForm } from "./rule-form";
import { fieldOfIssue, sentenceOfIssue } from "./rule-form-issues";
import { ruleFromForm } from "./rule-from-form";
import type { DatedRules } from "./rules-on";

/** New limits of a service from a day on. `sameCancellation`: cancelling follows the booking rule. */
export const ruleChangeInput = z
  .object({
    serviceId: z.uuid(),
    validFrom: neededDay,
    booking: ruleForm,
    sameCancellation: z.boolean(),
    cancellation: ruleForm,
  })
  .superRefine(({ booking, cancellation, sameCancellation }, context) => {
    const forms = sameCancellation ? { booking } : { booking, cancellation };
    for (const [name, form] of Object.entries(forms)) {
      for (const { path, message } of ruleFormIssues(form)) {
        context.addIssue({ code: "custom", path: [name, ...path], message });
      }
    }
  });
export type RuleChangeInput = z.infer<typeof ruleChangeInput>;

/** What is wrong in a form, beside which field, in French; nothing when the engine accepts its rule. */
export function ruleFormIssues(form: RuleForm): { path: (string | number)[]; message: string }[] {
  const { error } = deadlineRule.safeParse(ruleFromForm(form));
  return (error?.issues ?? []).map((issue) => ({ path: fieldOfIssue(issue.path), message: sentenceOfIssue(issue) }));
}

/** The rules a checked change says. */
export function rulesOfChange({ validFrom, booking, sameCancellation, cancellation }: RuleChangeInput): DatedRules {
  const bookingRule = deadlineRule.parse(ruleFromForm(booking));
  const cancellationRule = sameCancellation ? bookingRule : deadlineRule.parse(ruleFromForm(cancellation));
  return { validFrom, bookingRule, cancellationRule };
}
