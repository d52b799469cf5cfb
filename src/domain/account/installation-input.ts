import { z } from "zod";
import { emailAddress, newPassword } from "./inputs";
import { isTerritoryKey } from "./territories";

const said = (message: string) => z.string().trim().min(1, message).max(200);

/** What /installation asks: the commune, its school, its calendar, its first administrator. */
export const installationInput = z.object({
  code: said("Recopiez le code affiché au démarrage."),
  communeName: said("Donnez le nom de la commune."),
  inseeCode: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^\d[\dAB]\d{3}$/, "Le code INSEE a cinq signes, par exemple 38305."),
  address: said("Donnez l’adresse de la mairie."),
  phone: said("Donnez le téléphone du service scolaire."),
  openingHours: said("Dites quand le service scolaire répond."),
  communeEmail: emailAddress,
  schoolName: said("Donnez le nom de l’école."),
  territory: z.string().refine(isTerritoryKey, "Choisissez la zone scolaire."),
  displayName: said("Donnez votre prénom et votre nom."),
  identifier: said("Choisissez un identifiant.").regex(/^[^@]*$/, "L’identifiant ne contient pas de @."),
  email: emailAddress,
  password: newPassword,
});
export type InstallationInput = z.infer<typeof installationInput>;
