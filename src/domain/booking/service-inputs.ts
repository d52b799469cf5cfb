import { z } from "zod";
import { calendarDay } from "@/domain/calendar/needed-day";
import { requiredText } from "@/domain/text-inputs";
import { startRuleNames } from "./start-rules";

const hour = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "Donnez une heure, par exemple 11:30.");
const places = z.union([z.int().min(0).max(9_999), z.null()], { error: "Un nombre de places, ou rien." });
const dayOrNone = z.union([z.literal(""), calendarDay]);

const service = z.object({
  name: requiredText("Donnez un nom.", 80),
  kind: z.enum(["CANTEEN", "CHILDCARE", "LEISURE"]),
  startsAt: hour,
  endsAt: hour,
  weekdays: z.array(z.int().min(1).max(7)).min(1, "Choisissez au moins un jour."),
  schoolIds: z.array(z.uuid()).min(1, "Choisissez au moins une école."),
  regieId: z.uuid("Choisissez la régie."),
  /** Monday first; null: no limit. */
  places: z.array(places).length(7),
  /** Empty: always. */
  activeFrom: dayOrNone,
  activeTo: dayOrNone,
});

type Hours = { startsAt: string; endsAt: string; activeFrom: string; activeTo: string };
const endsAfterStart = ({ startsAt, endsAt }: Hours) => startsAt < endsAt;
const lastsAWhile = ({ activeFrom, activeTo }: Hours) => activeFrom === "" || activeTo === "" || activeFrom <= activeTo;
const badHours = { path: ["endsAt"], error: "La fin vient avant le début." };
const badPeriod = { path: ["activeTo"], error: "Le dernier jour vient avant le premier." };

export const createServiceInput = service
  .extend({ startRule: z.enum(startRuleNames) })
  .refine(endsAfterStart, badHours)
  .refine(lastsAWhile, badPeriod);
export type CreateServiceInput = z.infer<typeof createServiceInput>;

export const updateServiceInput = service
  .extend({ id: z.uuid() })
  .refine(endsAfterStart, badHours)
  .refine(lastsAWhile, badPeriod);
export type UpdateServiceInput = z.infer<typeof updateServiceInput>;

export type ServiceFacts = z.infer<typeof service>;

/** Places by weekday as they are kept: a weekday without a limit is left out. */
export function capacityFromPlaces(places: ServiceFacts["places"]): Record<string, number> | null {
  const limited = places.flatMap((count, index) => (count === null ? [] : [[String(index + 1), count] as const]));
  return limited.length === 0 ? null : Object.fromEntries(limited);
}

export function placesFromCapacity(capacity: Readonly<Record<string, number>> | null): (number | null)[] {
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => capacity?.[String(weekday)] ?? null);
}
