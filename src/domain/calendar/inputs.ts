import { z } from "zod";
import { freeText, requiredText } from "@/domain/text-inputs";
import { daysBetween } from "./day-arithmetic";
import { calendarDay, neededDay } from "./needed-day";

const nothing = z.literal("");

/** "" is how a list of choices says "all of them". */
const oneOrAll = z.union([z.uuid(), nothing]);

export const closureCauses = ["strike", "absent-teacher", "trip", "weather", "works", "other"] as const;

/** A closed period, or an extra open one, of the commune or of whatever is chosen. */
export const closureInput = z
  .object({
    kind: z.enum(["closed", "open"]),
    from: neededDay,
    to: neededDay,
    cause: z.enum(closureCauses),
    label: freeText(120),
    schoolId: oneOrAll,
    classId: oneOrAll,
    serviceId: oneOrAll,
    /** Families are told about days to come; about days that are over, only if this is asked for. */
    tellPast: z.boolean().default(false),
  })
  .refine(({ from, to }) => from <= to, { path: ["to"], error: "Le dernier jour vient avant le premier." })
  .refine(({ from, to }) => daysBetween(from, to) <= 366, { path: ["to"], error: "Une année au plus en une fois." });
export type ClosureInput = z.infer<typeof closureInput>;

/** What makes no sense in an address is left out, as if nobody had typed it. */
export const closureListInput = z.object({
  when: z.enum(["coming", "past"]).catch("coming").default("coming"),
  kind: z.enum(["closed", "open"]).nullable().catch(null).default(null),
  cause: z.enum(closureCauses).nullable().catch(null).default(null),
  sort: z.enum(["day", "set-aside"]).catch("day").default("day"),
  /** null: the next day first, the last one first among those over, the most bookings first. */
  descending: z.boolean().nullable().catch(null).default(null),
  page: z.int().min(1).max(10_000).catch(1).default(1),
});
export type ClosureListInput = z.infer<typeof closureListInput>;

/** How the list is sorted. */
export function closureOrder({ when, sort, descending }: ClosureListInput) {
  return { sort, descending: descending ?? (sort === "set-aside" || when === "past") };
}

const label = requiredText("Donnez un nom.", 80);

/** `id` null: a new one. */
export const schoolYearInput = z
  .object({ id: z.uuid().nullable(), label, firstDay: neededDay, lastDay: neededDay })
  .refine(({ firstDay, lastDay }) => firstDay < lastDay, {
    path: ["lastDay"],
    error: "L’année finit avant de commencer.",
  })
  .refine(({ firstDay, lastDay }) => daysBetween(firstDay, lastDay) <= 366, {
    path: ["lastDay"],
    error: "Une année scolaire dure un an au plus.",
  });
export type SchoolYearInput = z.infer<typeof schoolYearInput>;

/** `to` empty: the return is not published yet. */
export const schoolBreakInput = z
  .object({ id: z.uuid().nullable(), label, from: neededDay, to: z.union([nothing, calendarDay]) })
  .refine(({ from, to }) => to === "" || from <= to, {
    path: ["to"],
    error: "Le dernier jour vient avant le premier.",
  });
export type SchoolBreakInput = z.infer<typeof schoolBreakInput>;

export const schoolInput = z.object({ id: z.uuid().nullable(), name: label });
export type SchoolInput = z.infer<typeof schoolInput>;

/** `level`: "CP", or several for a class of several levels: "PS-MS". */
export const schoolClassInput = z.object({
  id: z.uuid().nullable(),
  schoolId: z.uuid(),
  name: label,
  level: requiredText("Donnez le niveau, par exemple CP ou PS-MS.", 40),
});
export type SchoolClassInput = z.infer<typeof schoolClassInput>;
