import { z } from "zod";
import { weekdayOf } from "@/domain/calendar/day-arithmetic";
import { calendarDay } from "@/domain/calendar/needed-day";

export const custodyInput = z
  .object({
    childId: z.uuid(),
    kind: z.enum(["ISO_PARITY", "ALTERNATION"]),
    /** With the child from the hand-over of odd weeks, or from the first one on or after the anchor Monday. */
    firstFamilyId: z.uuid(),
    secondFamilyId: z.uuid(),
    anchorMonday: z.union([calendarDay, z.literal(""), z.null()], "Donnez une date.").transform((day) => day || null),
    /** Monday = 1. */
    handOverWeekday: z.coerce.number<number | string>().int().min(1).max(7),
  })
  .superRefine(({ kind, anchorMonday, firstFamilyId, secondFamilyId }, context) => {
    const wrong = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (firstFamilyId === secondFamilyId) wrong("secondFamilyId", "Choisissez deux foyers différents.");
    if (kind !== "ALTERNATION") return;
    if (anchorMonday === null) wrong("anchorMonday", "Donnez le lundi d’où l’alternance se compte.");
    else if (weekdayOf(anchorMonday) !== 1) wrong("anchorMonday", "Ce jour n’est pas un lundi.");
  });
export type CustodyInput = z.infer<typeof custodyInput>;

/** `familyId` null: the day follows the pattern again. */
export const custodyDayInput = z.object({ childId: z.uuid(), day: calendarDay, familyId: z.uuid().nullable() });
export type CustodyDayInput = z.infer<typeof custodyDayInput>;

export const custodyYearInput = z.object({ childId: z.uuid(), year: z.int().min(2000).max(2099).nullable() });
