import { expect, test } from "vitest";
import { frenchPhone } from "@/domain/family/french-phone";

test.each([
  ["+33639981234", "06 39 98 12 34"],
  ["+33465710012", "04 65 71 00 12"],
  ["+262692123456", "0692 12 34 56"],
  ["+352621123456", "+352621123456"],
])("%s is read %s", (phone, words) => {
  expect(frenchPhone(phone).replaceAll("\u00A0", " ")).toBe(words);
});
