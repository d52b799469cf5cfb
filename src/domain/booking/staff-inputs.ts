import { z } from "zod";
import { calendarDay } from "@/domain/calendar/needed-day";
import { bookingChange, copyWeekInput, maxCellsPerSave, patternInput, usualWeekInput } from "./inputs";
import { staffReason } from "./staff-reason";

const ofFamily = { familyId: z.uuid() };

export const familyWeekInput = z.object({ ...ofFamily, monday: calendarDay.nullable() });
export const familyCopyWeekInput = copyWeekInput.extend(ofFamily);
export const familyUsualWeekInput = usualWeekInput.extend(ofFamily);
export const familyPatternInput = patternInput.extend(ofFamily);

/** A cell as staff change it: past a limit with a reason; past the last place with a reason and on purpose. */
export const staffChange = bookingChange.extend({
  reason: staffReason.nullable().default(null),
  overbook: z.boolean().default(false),
});
export type StaffChange = z.infer<typeof staffChange>;

export const saveForFamilyInput = z.object({
  ...ofFamily,
  changes: z.array(staffChange).min(1).max(maxCellsPerSave),
});
export type SaveForFamilyInput = z.infer<typeof saveForFamilyInput>;

const waitingChild = z.object({ childId: z.uuid(), serviceId: z.uuid(), day: calendarDay });

/** Gives a waiting child a place: a free one, or one more on purpose and with a reason. */
export const promoteInput = waitingChild.extend({
  reason: staffReason.nullable().default(null),
  overbook: z.boolean().default(false),
});
export type PromoteInput = z.infer<typeof promoteInput>;

/** `toRank`: 1 is first. Passing others over is always explained. */
export const reorderInput = waitingChild.extend({ toRank: z.int().min(1).max(1_000), reason: staffReason });
export type ReorderInput = z.infer<typeof reorderInput>;
