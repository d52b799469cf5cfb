import { z } from "zod";
import { calendarDay } from "@/domain/calendar/needed-day";

/** As many cells as one request may change: a family of five for a month. */
export const maxCellsPerSave = 400;

export const bookingChange = z.object({
  childId: z.uuid(),
  serviceId: z.uuid(),
  day: calendarDay,
  to: z.enum(["booked", "free", "waiting"]),
});
export type BookingChange = z.infer<typeof bookingChange>;

export const saveBookingsInput = z.object({
  changes: z.array(bookingChange).min(1).max(maxCellsPerSave),
  origin: z.enum(["family", "pattern"]).default("family"),
});
export type SaveBookingsInput = z.infer<typeof saveBookingsInput>;

/** A month, "2026-09"; null: the one under way. */
export const monthInput = z.object({
  month: z
    .string()
    .regex(/^20\d\d-(?:0[1-9]|1[0-2])$/, "Mois attendu, par exemple 2026-09")
    .nullable(),
});

/** Copies a week onto the one of `toMonday`; `fromMonday` null: the last week before it in which something ran. */
export const copyWeekInput = z.object({ toMonday: calendarDay, fromMonday: calendarDay.nullable().default(null) });
export type CopyWeekInput = z.infer<typeof copyWeekInput>;

/** The week from which a usual week is begun. */
export const usualWeekInput = z.object({ monday: calendarDay });

const row = z.object({ childId: z.uuid(), serviceId: z.uuid() });

/** A usual week from `from` to `until`, for the rows it is about: what `pattern` leaves out of them is freed. */
export const patternInput = z.object({
  pattern: z.array(row.extend({ weekday: z.int().min(1).max(7) })).max(700),
  rows: z.array(row).min(1).max(100),
  from: calendarDay,
  until: calendarDay,
});
export type PatternInput = z.infer<typeof patternInput>;
