const and = new Intl.ListFormat("fr", { type: "conjunction" });

/** "Léa, Hugo et Zoé"; "" for nobody. */
export function frenchList(names: readonly string[]): string {
  return and.format(names);
}
