import { expect, test } from "vitest";
import { readablePhone } from "@/domain/account/readable-phone";

test.each([
  ["+33400000000", "04 00 00 00 00"],
  ["04.00.00.00.00", "04 00 00 00 00"],
  ["0262000000", "02 62 00 00 00"],
  ["+262262000000", "+262262000000"],
  ["3900", "3900"],
])("%s is shown as %s", (phone, shown) => expect(readablePhone(phone).replaceAll("\u00A0", " ")).toBe(shown));
