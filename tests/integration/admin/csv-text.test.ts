import { expect, test } from "vitest";
import { csvText } from "@/server/csv/csv-text";

const columns = [
  { header: "Texte", value: (row: { text: string | null }) => row.text },
  { header: "Nombre", value: () => -12.5 },
  { header: "Montant", value: () => ({ cents: 6150 }) },
];

test.each([
  ["Martin", "Martin"],
  ["=1+1", "'=1+1"],
  ["+33612345678", "'+33612345678"],
  ["-2", "'-2"],
  ["@SOMME(A1)", "'@SOMME(A1)"],
  ["  =1", "'  =1"],
  ["＝1", "'＝1"],
  ["\t=1", "'\t=1"],
  ["a;b", '"a;b"'],
  ['dit "Jo"', '"dit ""Jo"""'],
  ["deux\nlignes", '"deux\nlignes"'],
  [null, ""],
])("a cell %j is written %j; a number and an amount have a decimal comma", (text, cell) => {
  expect(csvText(columns, [{ text }])).toBe(`\uFEFFTexte;Nombre;Montant\r\n${cell};-12,5;61,50\r\n`);
});
