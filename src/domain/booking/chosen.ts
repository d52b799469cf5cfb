import { z } from "zod";
import { plannedDay } from "./inputs";

/** One of a list, or none: a form says so by an empty text. */
export const chosenId = z
  .union([z.uuid(), z.literal("")])
  .nullable()
  .transform((id) => id || null);

/** A day, or none. */
export const chosenDay = z
  .union([plannedDay, z.literal("")])
  .nullable()
  .transform((day) => day || null);
