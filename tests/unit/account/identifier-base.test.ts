import { expect, test } from "vitest";
import { identifierBase } from "@/domain/account/identifier-base";

test.each([
  ["Moreau", "moreau"],
  ["Lefèvre d’Œuilly", "lefevre-d-oeuilly"],
  ["  Nguyễn Thị-Ánh ", "nguyen-thi-anh"],
  ["Łukaszewicz", "lukaszewicz"],
  ["Anne-Charlotte de La Rochefoucauld-Montbel", "anne-charlotte-de-la-roc"],
  ["O", "o"],
  ["王", "famille"],
  ["", "famille"],
])("%s → %s", (name, base) => {
  expect(identifierBase(name)).toBe(base);
});
