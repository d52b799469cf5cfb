/** What a child eats at the canteen. Never a creed: what is on the plate. */
export const diets = ["STANDARD", "NO_PORK", "NO_MEAT", "VEGETARIAN", "OWN_MEAL"] as const;
export type Diet = (typeof diets)[number];

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
