import { nameKey } from "./name-key";

/** Words that come and go in French names: left out of a search unless nothing else was typed. */
const particles = new Set("d de du des l la le les van von der den di da del della dos".split(" "));

/** A shorter word must start one, or half of the commune would answer. */
const shortestInside = 3;

/** Patterns every one of which a family's words must hold, the longest (so the rarest) first. */
export type SearchPatterns = { patterns: string[]; starts: string[] };

/** A family's number as the portal writes it: "n° 16", "Numéro 16". That number, and none that begins alike. */
const familyNumber = /(?<![\p{L}\d])n(?:[°º]|o\.?|um[ée]ro)\s*(\d+)/giu;

/**
 * What somebody typed to find a family: names in any order, an identifier, an e-mail, a phone, a family number.
 * "DE LA TOUR Léa" → tour, lea; "+33 6 12" → 0612; "n° 16" → family 16. Null: nothing to look for.
 */
export function searchPatterns(typed: string): SearchPatterns | null {
  const numbers = [...typed.matchAll(familyNumber)].map(([, number]) => `% ${number} %`);
  const words = wordsOf(typed.replace(familyNumber, " ").trim()).toSorted((one, other) => other.length - one.length);
  if (words.length + numbers.length === 0) return null;
  const starts = words.map((word) => `% ${escaped(word)}%`);
  const patterns = words.map((word) => (word.length < shortestInside ? `% ${word}%` : `%${escaped(word)}%`));
  return { patterns: [...patterns, ...numbers], starts: [...starts, ...numbers] };
}

function wordsOf(typed: string): string[] {
  if (/^[\d\s.+()-]+$/.test(typed)) return phoneDigits(typed);
  const words = typed.split(/\s+/).flatMap((word) => {
    return word.includes("@") ? [word.toLowerCase()] : nameKey(word).split(" ");
  });
  const present = words.filter((word) => word !== "").slice(0, 8);
  const telling = present.filter((word) => !particles.has(word));
  return telling.length > 0 ? telling : present;
}

/** A phone is kept as people type it here, "0612345678", whatever the spaces and the prefix. */
function phoneDigits(typed: string): string[] {
  const digits = typed
    .replace(/[\s.()-]/g, "")
    .replace(/^(?:\+|00)33/, "0")
    .replace(/\D/g, "");
  return digits === "" ? [] : [digits];
}

function escaped(word: string): string {
  return word.replace(/[\\%_]/g, "\\$&");
}
