const ligatures: Readonly<Record<string, string>> = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l" };

/**
 * What names are compared by: no accents, no case; hyphens, apostrophes and dots are spaces. "D’Ørnano-L’Œuvre" →
 * "d ornano l oeuvre". The same as `search_key` of the database.
 */
export function nameKey(written: string): string {
  return written
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[œæßøł]/g, (letter) => ligatures[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
