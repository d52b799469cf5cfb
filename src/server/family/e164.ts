import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js";
import { RefusedError } from "@/server/refused-error";

/** Where a number typed without a prefix is: overseas communes have numbers of their own (Insee codes 971 to 988). */
const countryOf: Readonly<Record<string, CountryCode>> = {
  "971": "GP",
  "972": "MQ",
  "973": "GF",
  "974": "RE",
  "975": "PM",
  "976": "YT",
  "977": "BL",
  "978": "MF",
  "986": "WF",
  "987": "PF",
  "988": "NC",
};

/** "06 12 34 56 78" → "+33612345678"; null when it is no number. `inseeCode` is the commune's. */
export function e164(typed: string, inseeCode: string): string | null {
  const country = countryOf[inseeCode.slice(0, 3)] ?? "FR";
  const number = parsePhoneNumberFromString(typed, country) ?? null;
  if (number?.isValid()) return number.number;
  // A mobile of metropolitan France, typed overseas without its prefix.
  const fallback = country === "FR" ? null : parsePhoneNumberFromString(typed, "FR");
  return fallback?.isValid() ? fallback.number : null;
}

/** The same for a field that may be empty; refuses what is no number, saying which. */
export function phoneToKeep(typed: string | null, inseeCode: string): string | null {
  if (typed === null) return null;
  const kept = e164(typed, inseeCode);
  if (kept === null) throw new RefusedError({ code: "PHONE_NOT_VALID", typed });
  return kept;
}
