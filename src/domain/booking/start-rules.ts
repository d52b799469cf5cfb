import type { DeadlineRule } from "./deadline-rule";
import { dayBeforeRule, until, weeklyRule } from "./ready-made-rules";

export const startRuleNames = ["week-before", "eve", "same-morning", "always"] as const;
export type StartRuleName = (typeof startRuleNames)[number];

/** What a new service starts with; its limits are written afterwards, in as many words as needed. */
export const startRules: Readonly<Record<StartRuleName, DeadlineRule>> = {
  "week-before": weeklyRule(5, "11:00"),
  eve: dayBeforeRule(),
  "same-morning": until({
    moment: { kind: "days-before", days: 0, counting: "calendar", time: "09:00" },
    inclusive: false,
    onClosedDay: "stay",
    inBreak: "stay",
  }),
  always: { kind: "always" },
};
