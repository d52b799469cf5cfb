import { z } from "zod";
import { isoDate } from "@/domain/calendar/day";

/** As many cells as one request may change: a family of five for a month. */
export const maxCellsPerSave = 400;

export const bookingChange = z.object({
  childId: z.uuid(),
  serviceId: z.uuid(),
  day: isoDate,
  to: z.enum(["booked", "free", "waiting"]),
});
export type BookingChange = z.infer<typeof bookingChange>;

export const saveBookingsInput = z.object({
  changes: z.array(bookingChange).min(1).max(maxCellsPerSave),
  origin: z.enum(["family", "pattern"]).default("family"),
});
export type SaveBookingsInput = z.infer<typeof saveBookingsInput>;
