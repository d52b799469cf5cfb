import { z } from "zod";
import { freeText, requiredText } from "@/domain/text-inputs";
import { accessibilityStates, textKinds } from "./commune-texts";
import { emailAddress } from "./inputs";

/** What /admin/reglages/commune changes. The host name is the installation's: it is shown only. */
export const communeSettingsInput = z.object({
  name: requiredText("Donnez le nom de la commune."),
  address: requiredText("Donnez l’adresse de la mairie."),
  phone: requiredText("Donnez le téléphone du service scolaire."),
  email: emailAddress,
  openingHours: requiredText("Dites quand le service scolaire répond."),
  /** Empty: the commune's name. */
  senderName: freeText(70).regex(/^[^<>"\r\n]*$/, "Sans guillemets ni chevrons."),
  /** Empty: messages say not to answer. */
  replyTo: z.union([emailAddress, z.literal("")]),
  accessibilityState: z.enum(accessibilityStates),
});
export type CommuneSettingsInput = z.infer<typeof communeSettingsInput>;

export const largestLogoBytes = 300 * 1024;

/** The file in base64, a third longer than its bytes. */
export const logoInput = z.object({ content: z.base64().max(Math.ceil((largestLogoBytes * 4) / 3) + 4) });

export const textKindInput = z.object({ kind: z.enum(textKinds) });

const body = z
  .string()
  .trim()
  .min(1, "Écrivez le texte.")
  .max(60_000, "Ce texte est trop long : 60 000 signes au plus.");

export const previewTextInput = z.object({ body });
/** `basedOn`: the version one started from, so that two people publishing at once don't undo each other unseen. */
export const publishTextInput = z.object({ kind: z.enum(textKinds), body, basedOn: z.number().int().nullable() });
export type PublishTextInput = z.infer<typeof publishTextInput>;

export const textVersionInput = z.object({ kind: z.enum(textKinds), version: z.number().int().min(1) });
