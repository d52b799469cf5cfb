import { z } from "zod";
import { isoDate } from "./day";

/** A day of a calendar as a form gives it: far enough both ways, and no day that calendars stumble over. */
export const calendarDay = z
  .string()
  .pipe(isoDate)
  .refine((day) => "2000-01-01" <= day && day <= "2099-12-31", "Cette date est hors du calendrier.");

/** The same, which a form may have left empty. */
export const neededDay = z.string().min(1, "Donnez une date.").pipe(calendarDay);
