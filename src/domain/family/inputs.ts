import { z } from "zod";
import type { IsoDate } from "@/domain/calendar/day";
import { calendarDay } from "@/domain/calendar/needed-day";
import { freeText } from "@/domain/text-inputs";
import { allergens } from "./allergen";
import { birthDay, birthDayUntil } from "./birth-day";
import { diets } from "./diet";
import {
  firstNames,
  optionalEmail,
  optionalInseeCode,
  optionalName,
  optionalPhone,
  optionalText,
  requiredName,
} from "./person-inputs";

export const familyFacts = z.object({
  name: requiredName("Donnez le nom de la famille."),
  resident: z.boolean(),
  staffNote: optionalText(2_000),
});

export const civilities = ["Madame", "Monsieur"] as const;

export const adultFacts = z.object({
  civility: z.union([z.enum(civilities), z.literal(""), z.null()]).transform((civility) => civility || null),
  birthName: requiredName("Donnez le nom de naissance."),
  usageName: optionalName,
  firstNames,
  email: optionalEmail,
  phone: optionalPhone,
  secondPhone: optionalPhone,
  address: optionalText(300),
  cityInseeCode: optionalInseeCode,
  legalAuthority: z.boolean(),
  payer: z.boolean(),
});

export const childFacts = z.object({
  birthName: requiredName("Donnez le nom de l’enfant."),
  usageName: optionalName,
  firstNames,
  birthDay,
});

export const childCare = z.object({
  diet: z.enum(diets),
  allergens: z.array(z.enum(allergens)).max(allergens.length),
  hasPai: z.boolean(),
  paiUntil: z
    .union([calendarDay, z.literal(""), z.null()], "Donnez une date, ou laissez vide.")
    .transform((day) => day || null),
  mayLeaveAlone: z.boolean(),
  imageConsent: z.enum(["granted", "refused", "unknown"]),
});

export const healthNote = freeText(4_000);

export const contactFacts = z
  .object({
    name: requiredName("Donnez le nom de la personne."),
    relation: optionalText(60),
    phone: optionalPhone,
    mayCollect: z.boolean(),
    emergency: z.boolean(),
  })
  .refine(({ mayCollect, emergency }) => mayCollect || emergency, {
    path: ["emergency"],
    message: "Dites si cette personne peut venir chercher l’enfant, être appelée en urgence, ou les deux.",
  });

/** A class of a school year; empty: the child is in none. */
export const enrolmentFacts = z.object({
  schoolYearId: z.uuid(),
  classId: z.union([z.uuid(), z.literal(""), z.null()]).transform((id) => id || null),
});

const newChild = childFacts.extend({ enrolment: enrolmentFacts.nullable() });

export const newFamilyInput = familyFacts.extend({
  adults: z.array(adultFacts).min(1, "Donnez au moins un responsable.").max(6),
  children: z.array(newChild).max(12),
});

/** The same form on the server's day: a child is not born tomorrow. */
export function newFamilyOn(today: IsoDate) {
  return newFamilyInput.extend({ children: z.array(newChild.extend({ birthDay: birthDayUntil(today) })).max(12) });
}
export type NewFamilyInput = z.infer<typeof newFamilyInput>;
