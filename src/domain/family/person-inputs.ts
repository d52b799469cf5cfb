import { z } from "zod";
import { emailAddress } from "@/domain/account/inputs";

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

/** A name of the civil registry or of usage: particles, hyphens, both apostrophes, one letter alone are names. */
const letters = /^[\p{L}\p{M}'’ .-]*$/u;
const lettersOnly = "Un nom s’écrit avec des lettres, des espaces, des traits d’union et des apostrophes.";
const longest = 100;

export const requiredName = (missing: string) =>
  z
    .string()
    .overwrite(oneLine)
    .regex(/\p{L}/u, missing)
    .regex(letters, lettersOnly)
    .max(longest, "Ce nom est trop long.");

/** Some people have no first name. */
export const firstNames = z.string().overwrite(oneLine).regex(letters, lettersOnly).max(longest, "C’est trop long.");

/** What was left empty is kept as nothing. */
const emptyToNull = (text: string | null) => (text === null || text.trim() === "" ? null : text.trim());

/** A text that may be left empty. */
export const optionalText = (most: number) =>
  z
    .string()
    .nullable()
    .transform(emptyToNull)
    .pipe(z.string().max(most, `C’est trop long : ${most} signes au plus.`).nullable());

export const optionalName = z
  .string()
  .nullable()
  .transform((text) => emptyToNull(text === null ? null : oneLine(text)))
  .pipe(z.string().regex(letters, lettersOnly).max(longest, "Ce nom est trop long.").nullable());

export const optionalEmail = z.string().nullable().transform(emptyToNull).pipe(emailAddress.nullable());

/** French numbers, overseas ones too, have ten digits; "00" and "+" begin one of another country. */
function isWholeNumber(typed: string): boolean {
  const digits = typed.replace(/[\s.()/-]/g, "");
  return !/^0[1-9]/.test(digits) || digits.length === 10;
}

/** As typed; whether it is a number, the server asks libphonenumber, too heavy for a browser. */
export const typedPhone = z
  .string()
  .nullable()
  .transform(emptyToNull)
  .pipe(
    z
      .string()
      .regex(/^\+?[\d\s.()/-]{4,30}$/, "Saisissez un numéro, par exemple 06 12 34 56 78.")
      .nullable(),
  );

/** The same in a form, where a number that lacks digits is said at once. */
export const optionalPhone = typedPhone.refine(
  (typed) => typed === null || isWholeNumber(typed),
  "Ce numéro n’est pas complet\u00A0: il lui faut dix chiffres.",
);

/** Of the commune of residence: "38305", "2A004". */
export const optionalInseeCode = z
  .string()
  .nullable()
  .transform((text) => emptyToNull(text)?.toUpperCase() ?? null)
  .pipe(
    z
      .string()
      .regex(/^(?:\d{5}|2[AB]\d{3})$/, "Un code INSEE compte cinq signes ; ce n’est pas le code postal.")
      .nullable(),
  );
