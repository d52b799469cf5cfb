import { z } from "zod";
import { dayCounting, openPhase } from "./deadline-rule";

// A rule as a form holds it: every choice beside the others, so that trying another kind loses nothing that was typed.
// What is empty or absurd is let through here and judged once, by the rule's own schema (`ruleFormIssues`).

const number = z.union([z.number(), z.nan()]);
const text = z.string();
const shift = z.enum(["stay", "previous", "next"]);

const placedForm = z.object({
  kind: z.enum(["weekday", "days-before", "hours-before", "table", "month-day", "fixed"]),
  weeksBefore: number,
  weekday: number,
  days: number,
  counting: dayCounting,
  hours: number,
  hoursFrom: z.enum(["start", "midnight"]),
  monthsBefore: number,
  dayOfMonth: number,
  /** "11:00"; "24:00" is the end of the day. */
  time: text,
  rows: z.array(z.object({ weekdays: z.array(number), never: z.boolean(), weekday: number, time: text })).max(31),
  dates: z.array(z.object({ from: text, to: text, day: text, time: text })).max(200),
  onClosedDay: shift,
  inBreak: shift,
});
export type PlacedForm = z.infer<typeof placedForm>;

const limitForm = placedForm.extend({ inclusive: z.boolean() });
export type LimitForm = z.infer<typeof limitForm>;

export const ruleForm = z.object({
  kind: z.enum(["always", "never", "limited"]),
  countedFrom: z.enum(["day", "session"]),
  sessions: z.array(z.object({ firstDay: text, lastDay: text })).max(200),
  opensLater: z.boolean(),
  opens: placedForm,
  phases: z
    .array(z.object({ phase: openPhase, endless: z.boolean(), until: limitForm }))
    .min(1)
    .max(3),
});
export type RuleForm = z.infer<typeof ruleForm>;
