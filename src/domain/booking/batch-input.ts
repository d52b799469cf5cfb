import { z } from "zod";
import { daysBetween } from "@/domain/calendar/day-arithmetic";
import { calendarDay } from "@/domain/calendar/needed-day";
import { freeText } from "@/domain/text-inputs";
import { chosenId } from "./chosen";

/** Why the bookings of a class or a school change in one go, in the words the families read. */
export const batchCauses = {
  "trip-picnic": "Sortie scolaire, avec pique-nique",
  "trip-no-meal": "Sortie scolaire, sans repas",
  strike: "Grève",
  "absent-teacher": "Enseignant absent",
  other: "Autre motif",
} as const;
export type BatchCause = keyof typeof batchCauses;

const causes = Object.keys(batchCauses) as [BatchCause, ...BatchCause[]];

const chosenDayOfForm = z.iso.date("Indiquez un jour.").pipe(calendarDay);

/** Two months: beyond, the service itself changes. */
const mostDays = 62;

/** Cancels or adds a service for a class (null: the whole school), each day it runs between two days, both included. */
export const batchInput = z
  .object({
    action: z.enum(["cancel", "add"]),
    schoolId: z.uuid("Choisissez une école."),
    classId: chosenId,
    serviceId: z.uuid("Choisissez un service."),
    from: chosenDayOfForm,
    until: chosenDayOfForm,
    cause: z.enum(causes, { error: "Choisissez un motif." }),
    detail: freeText(300).default(""),
    tellFamilies: z.boolean().default(true),
  })
  .refine(({ from, until }) => from <= until, { path: ["until"], error: "Le dernier jour doit suivre le premier." })
  .refine(({ from, until }) => daysBetween(from, until) < mostDays, { path: ["until"], error: "Deux mois au plus." })
  .refine(({ cause, detail }) => cause !== "other" || detail !== "", { path: ["detail"], error: "Précisez le motif." });
export type BatchInput = z.infer<typeof batchInput>;

/** As it is kept and shown: "Grève : préavis du 4 mars". */
export function batchReason({ cause, detail }: Pick<BatchInput, "cause" | "detail">): string {
  if (cause === "other") return detail;
  return detail === "" ? batchCauses[cause] : `${batchCauses[cause]}\u00A0: ${detail}`;
}
