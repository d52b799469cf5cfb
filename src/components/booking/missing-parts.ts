type Issue = { path: readonly PropertyKey[]; message: string };

const cards: Readonly<Record<string, string>> = {
  booking: "Pour inscrire",
  cancellation: "Pour annuler",
  validFrom: "À partir de quand",
};

/** "Pour inscrire : une heure"; each once, in the order of the form. */
export function missingParts(issues: readonly Issue[]): string[] {
  const parts = issues.map(({ path: [card], message }) => {
    // "Donnez une heure, par exemple 11:00." is said beside the field: here, only what is missing.
    const [, missing] = /^(?:Donnez|Choisissez) ([^,.]+)/.exec(message) ?? [];
    return [cards[String(card)], missing ?? message].filter((part) => part !== undefined).join(" : ");
  });
  return [...new Set(parts)];
}
