import { z } from "zod";
import { requiredText } from "@/domain/text-inputs";
import { emailAddress, newPassword } from "./inputs";
import { isTerritoryKey } from "./territories";

/** What /installation asks: the commune, its school, its calendar, its first administrator. */
export const installationInput = z.object({
  code: requiredText("Recopiez le code affiché au démarrage."),
  communeName: requiredText("Donnez le nom de la commune."),
  inseeCode: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^\d[\dAB]\d{3}$/, "Le code INSEE a cinq signes, par exemple 38305."),
  address: requiredText("Donnez l’adresse de la mairie."),
  phone: requiredText("Donnez le téléphone du service scolaire."),
  openingHours: requiredText("Dites quand le service scolaire répond."),
  communeEmail: emailAddress,
  schoolName: requiredText("Donnez le nom de l’école."),
  territory: z.string().refine(isTerritoryKey, "Choisissez la zone scolaire."),
  displayName: requiredText("Donnez votre prénom et votre nom."),
  identifier: requiredText("Choisissez un identifiant.").regex(/^[^@]*$/, "L’identifiant ne contient pas de @."),
  email: emailAddress,
  password: newPassword,
});
export type InstallationInput = z.infer<typeof installationInput>;
