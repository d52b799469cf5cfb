import { z } from "zod";
import { requiredText } from "@/domain/text-inputs";

/** Argon2 reads anything; beyond this it would only be work for the server. */
const longestPassword = 128;

// The rules that need the person (length by role, names, strength) are asked on the server: see password-policy.ts.

const typedPassword = z
  .string()
  .min(1, "Saisissez votre mot de passe.")
  .max(longestPassword, `Le mot de passe compte au plus ${longestPassword} caractères.`);

export const newPassword = z
  .string()
  .min(1, "Choisissez un mot de passe.")
  .max(longestPassword, `Le mot de passe compte au plus ${longestPassword} caractères.`);

export const emailAddress = z
  .string()
  .trim()
  .max(254, "Cette adresse est trop longue.")
  .pipe(z.email("Saisissez une adresse e-mail complète, par exemple prenom.nom@exemple.fr."));

/** An installation for several communes on one address asks which; otherwise the answer is not looked at. */
const communeId = z.union([z.uuid(), z.literal("")]).optional();

const identifier = requiredText("Saisissez votre identifiant ou votre adresse e-mail.", 254);

export const signInInput = z.object({ identifier, password: typedPassword, communeId });
export type SignInInput = z.infer<typeof signInInput>;

export const forgottenPasswordInput = z.object({ identifier, communeId });

/** What follows /reinitialisation/ and /confirmer-adresse/. */
export const linkToken = z.string().max(200);

export const resetPasswordInput = z.object({ token: linkToken, password: newPassword });
export type ResetPasswordInput = z.infer<typeof resetPasswordInput>;

export const choosePasswordInput = z.object({ password: newPassword });

export const changePasswordInput = z.object({ currentPassword: typedPassword, password: newPassword });
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;

export const changeEmailInput = z.object({ email: emailAddress, currentPassword: typedPassword });
export type ChangeEmailInput = z.infer<typeof changeEmailInput>;

export const notificationsInput = z.object({ receiptsByEmail: z.boolean(), remindersByEmail: z.boolean() });
export type NotificationsInput = z.infer<typeof notificationsInput>;

export const emailState = z.enum(["QUEUED", "SENT", "FAILED", "KEPT"]);
export type EmailState = z.infer<typeof emailState>;

/** Six figures of the application, or a recovery code; spaces and dashes as people type them. */
export const secondFactorCode = z
  .string()
  .trim()
  .min(6, "Saisissez les six chiffres de l’application, ou un code de secours.")
  .max(40, "Ce code est trop long.");

export const secondFactorInput = z.object({ code: secondFactorCode });
export const currentPasswordInput = z.object({ currentPassword: typedPassword });
