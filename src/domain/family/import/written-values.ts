import { type IsoDate, isoDate } from "@/domain/calendar/day";
import { nameKey } from "../name-key";

/** "12/04/2018", "12-4-2018", "2018-04-12", "12/04/2018 00:00": the day; null when it is none. */
export function writtenDay(written: string): IsoDate | null {
  const [text = ""] = written.trim().split(/\s+(?=\d{1,2}:)/);
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const iso = french ? `${french[3]}-${french[2]?.padStart(2, "0")}-${french[1]?.padStart(2, "0")}` : text;
  return isoDate.safeParse(iso).data ?? null;
}

const civilities = new Map<string, "Madame" | "Monsieur">([
  ["mme", "Madame"],
  ["madame", "Madame"],
  ["mlle", "Madame"],
  ["mademoiselle", "Madame"],
  ["m", "Monsieur"],
  ["mr", "Monsieur"],
  ["monsieur", "Monsieur"],
]);

/** "MME", "M.", "Monsieur"; null for anything else: a civility is never guessed. */
export function writtenCivility(written: string): "Madame" | "Monsieur" | null {
  return civilities.get(nameKey(written)) ?? null;
}

/** oui / non, and what spreadsheets make of them; null when nothing is said. */
export function writtenYes(written: string): boolean | null {
  const key = nameKey(written);
  if (["oui", "o", "x", "1", "vrai"].includes(key)) return true;
  return ["non", "n", "0", "faux"].includes(key) ? false : null;
}

/** Street lines, then "99999 Saint-Aubin", as on an envelope; null when there is none. */
export function writtenAddress(street: string, postCode: string, city: string): string | null {
  const town = [postCode, city]
    .map((part) => part.trim())
    .join(" ")
    .trim();
  const lines = [...street.split(/\r?\n/), town].map((line) => line.replace(/\s+/g, " ").trim());
  return lines.filter((line) => line !== "").join("\n") || null;
}

/** What towns are compared by: "ST AUBIN CEDEX 9" is Saint-Aubin. */
export function townKey(town: string): string {
  return nameKey(town)
    .replace(/\bcedex.*$/, "")
    .replace(/\bst\b/g, "saint")
    .replace(/\bste\b/g, "sainte")
    .trim();
}
