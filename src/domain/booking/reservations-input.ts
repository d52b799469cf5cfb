import { z } from "zod";
import { calendarDay } from "@/domain/calendar/needed-day";

/** Which week staff look at; null: this one, the first school, all services, all classes. */
export const schoolWeekInput = z.object({
  monday: calendarDay.nullable().default(null),
  schoolId: z.uuid().nullable().default(null),
  serviceId: z.uuid().nullable().default(null),
  classId: z.uuid().nullable().default(null),
});
export type SchoolWeekInput = z.infer<typeof schoolWeekInput>;

/** The names behind one number. */
export const serviceDayInput = z.object({
  day: calendarDay,
  schoolId: z.uuid(),
  serviceId: z.uuid(),
  classId: z.uuid().nullable().default(null),
});
export type ServiceDayInput = z.infer<typeof serviceDayInput>;
