import { z } from "zod";
import type { IsoDate } from "@/domain/calendar/day";
import { pupilsBirthDay } from "@/domain/family/birth-day";
import { adultFacts, childFacts } from "@/domain/family/inputs";
import { optionalEmail, optionalPhone } from "@/domain/family/person-inputs";
import { freeText, requiredText } from "@/domain/text-inputs";
import { linkToken } from "./inputs";

const said = (message: string) => requiredText(message, 120);
const unsaid = freeText(120);

const otherAdult = adultFacts.pick({ birthName: true, usageName: true, firstNames: true, email: true, phone: true });

/** The first adult is the one the portal and the mairie answer to. */
const firstAdult = otherAdult.extend({
  email: optionalEmail.pipe(z.string("Donnez votre adresse e-mail.")),
  phone: optionalPhone.pipe(z.string("Donnez un numéro de téléphone.")),
});

/** Empty: the family does not know yet. */
const child = childFacts.extend({ schoolId: z.union([z.uuid(), z.literal("")]), level: unsaid });

export const mostAdults = 2;
export const mostChildren = 8;

const postcode = z
  .string()
  .trim()
  .regex(/^\d{5}$/, "Le code postal a cinq chiffres.");

/** What is kept with a request. */
export const requestFactsSchema = z.object({
  adults: z.tuple([firstAdult], otherAdult).refine(({ length }) => length <= mostAdults),
  children: z.array(child).min(1).max(mostChildren),
  street: said("Donnez le numéro et la rue."),
  addressComplement: unsaid,
  postcode,
  city: said("Donnez la commune."),
  serviceIds: z.array(z.uuid()).min(1, "Choisissez au moins un service.").max(50),
  message: freeText(1_000),
});
export type RequestFacts = z.infer<typeof requestFactsSchema>;

const withReglement = <Facts extends typeof requestFactsSchema>(facts: Facts) =>
  facts
    .extend({
      /** The version that was shown; null while the commune has published none. */
      reglementVersion: z.number().int().nullable(),
      acceptsReglement: z.boolean(),
    })
    .refine(({ reglementVersion, acceptsReglement }) => reglementVersion === null || acceptsReglement, {
      path: ["acceptsReglement"],
      message: "Lisez le règlement et acceptez-le pour envoyer la demande.",
    });

/** What /demande-de-compte asks, and what a family may amend afterwards. */
export const accountRequestInput = withReglement(requestFactsSchema);

/** The same on the server's day: a birth date that can't be a pupil's is said on its own step. */
export function accountRequestOn(today: IsoDate) {
  const pupil = child.extend({ birthDay: pupilsBirthDay(today) });
  return withReglement(requestFactsSchema.extend({ children: z.array(pupil).min(1).max(mostChildren) }));
}
export type AccountRequestInput = z.infer<typeof accountRequestInput>;
export type AccountRequestForm = z.input<typeof accountRequestInput>;

export const askForAccountInput = z.object({
  /** Chosen by the browser: the same sending twice is one request. */
  requestId: z.uuid(),
  /** A field nobody sees: only a robot fills it. */
  website: z.string().max(500),
  communeId: z.uuid().optional(),
  request: accountRequestInput,
});
export type AskForAccountInput = z.infer<typeof askForAccountInput>;

export const requestTokenInput = z.object({ token: linkToken });
export const amendRequestInput = z.object({ token: linkToken, request: accountRequestInput });
