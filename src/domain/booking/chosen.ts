import { z } from "zod";
import { calendarDay } from "@/domain/calendar/needed-day";

/** One of a list, or none: a form says so by an empty text. */
export const chosenId = z
  .union([z.uuid(), z.literal("")])
  .nullable()
  .transform((id) => id || null);

/** A day, or none. */
export const chosenDay = z
  .union([calendarDay, z.literal("")])
  .nullable()
  .transform((day) => day || null);
