import { expect, test } from "vitest";
import { type Closure, closureReason, takenBackReason } from "@/domain/calendar/closures";
import { closureCauses } from "@/domain/calendar/inputs";

function declared(kind: Closure["kind"], cause: Closure["cause"], label: string | null = null) {
  return { kind, cause, label };
}

test.each([
  ["strike", "grève", "fin de la fermeture\u00A0: grève"],
  ["absent-teacher", "enseignant absent", "fin de la fermeture\u00A0: enseignant absent"],
  ["trip", "sortie scolaire", "fin de la fermeture\u00A0: sortie scolaire"],
  ["weather", "intempéries", "fin de la fermeture\u00A0: intempéries"],
  ["works", "travaux", "fin de la fermeture\u00A0: travaux"],
  ["other", "fermeture exceptionnelle", "fin de la fermeture exceptionnelle"],
] as const)("a closure for %s says why, and so does its end", (cause, reason, end) => {
  expect(closureReason(declared("closed", cause))).toBe(reason);
  expect(takenBackReason(declared("closed", cause))).toBe(end);
});

test("an extra open day never calls itself a closure", () => {
  for (const cause of closureCauses) {
    expect(closureReason(declared("open", cause))).toMatch(/^ouverture exceptionnelle/);
    expect(takenBackReason(declared("open", cause))).toBe("jour exceptionnel annulé");
  }
  expect(closureReason(declared("open", "works"))).toBe("ouverture exceptionnelle\u00A0: travaux");
});

test("the words of the town hall come first", () => {
  expect(closureReason(declared("open", "other", "Fête du village"))).toBe("Fête du village");
  expect(takenBackReason(declared("closed", "other", "Chaudière en panne"))).toBe(
    "fin de la fermeture\u00A0: Chaudière en panne",
  );
});
