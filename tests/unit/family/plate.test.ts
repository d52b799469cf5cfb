import { expect, test } from "vitest";
import { allergenName } from "@/domain/family/allergen";
import { dietName, isSpecialDiet } from "@/domain/family/diet";

test("an allergen is named as on a menu, and one nobody foresaw is shown rather than hidden", () => {
  expect(allergenName("peanuts")).toBe("arachide");
  expect(allergenName("kiwi")).toBe("kiwi");
});

test("only the ordinary meal is no special diet", () => {
  const diets = ["STANDARD", "NO_PORK", "NO_MEAT", "VEGETARIAN", "OWN_MEAL"] as const;
  expect(diets.filter(isSpecialDiet).map(dietName)).toEqual(["Sans porc", "Sans viande", "Végétarien", "Panier-repas"]);
});
