/** What a child eats at the canteen. */
export type Diet = "STANDARD" | "NO_PORK" | "NO_MEAT" | "VEGETARIAN" | "OWN_MEAL";

const dietNames: Record<Diet, string> = {
  STANDARD: "Repas ordinaire",
  NO_PORK: "Sans porc",
  NO_MEAT: "Sans viande",
  VEGETARIAN: "Végétarien",
  OWN_MEAL: "Panier-repas",
};

export function dietName(diet: Diet): string {
  return dietNames[diet];
}

/** Anything the kitchen must know about the plate. */
export function isSpecialDiet(diet: Diet): boolean {
  return diet !== "STANDARD";
}
