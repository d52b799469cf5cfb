/** The fourteen allergens of regulation (EU) 1169/2011 (INCO), annex II, and how a menu names them in French. */
const allergenNames = {
  gluten: "gluten",
  crustaceans: "crustacés",
  eggs: "œufs",
  fish: "poisson",
  peanuts: "arachide",
  soy: "soja",
  milk: "lait",
  nuts: "fruits à coque",
  celery: "céleri",
  mustard: "moutarde",
  sesame: "sésame",
  sulphites: "sulfites",
  lupin: "lupin",
  molluscs: "mollusques",
} as const;

export type Allergen = keyof typeof allergenNames;

export const allergens = Object.keys(allergenNames) as Allergen[];

export function isAllergen(code: string): code is Allergen {
  return code in allergenNames;
}

/** "arachide"; a code that is not one of the fourteen is shown as it is: an allergy is never hidden. */
export function allergenName(code: string): string {
  return isAllergen(code) ? allergenNames[code] : code;
}

/** "Arachide, lait": what begins a line begins with a capital. */
export function allergenList(codes: readonly string[]): string {
  const list = codes.map(allergenName).join(", ");
  return list.charAt(0).toUpperCase() + list.slice(1);
}
