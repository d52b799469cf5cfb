import { expect, test } from "vitest";
import { day } from "@/domain/calendar/day";
import type { Refusal } from "@/domain/refusal";
import { refusalSentence } from "@/domain/refusal-sentence";

const thursday = day("2026-09-03");
const friday = "2026-08-28T09:00:00Z";
const midnight = "2026-09-02T22:00:00Z";
const inclusive = { deadlineAt: "2026-08-28T09:01:00Z", limitAt: friday };

const leaver = (childId: string, name: string) => ({ childId, name, familyId: "f", firstDay: day("2027-09-06") });

test.each<[Refusal, string]>([
  [
    { code: "DEADLINE_PASSED", action: "book", day: thursday, ...inclusive },
    "Les inscriptions pour le jeudi 3 septembre sont closes depuis le vendredi 28 août à 11 h.",
  ],
  [
    { code: "DEADLINE_PASSED", action: "cancel", day: thursday, deadlineAt: midnight, limitAt: midnight },
    "L’inscription du jeudi 3 septembre ne peut plus être annulée depuis le mercredi 2 septembre à minuit (fin de la journée).",
  ],
  [
    { code: "NOT_OPEN_YET", action: "book", day: thursday, opensAt: friday },
    "Les inscriptions pour le jeudi 3 septembre ouvrent le vendredi 28 août à 11 h.",
  ],
  [
    { code: "NOT_OPEN_YET", action: "cancel", day: thursday, opensAt: friday },
    "L’inscription du jeudi 3 septembre pourra être annulée à partir du vendredi 28 août à 11 h.",
  ],
  [
    { code: "NEVER_ALLOWED", action: "book", day: thursday },
    "Il n’est pas possible de s’inscrire en ligne pour le jeudi 3 septembre.",
  ],
  [
    { code: "NEVER_ALLOWED", action: "cancel", day: thursday },
    "L’inscription du jeudi 3 septembre ne peut pas être annulée.",
  ],
  [
    { code: "STAFF_ONLY", action: "book", day: thursday },
    "Pour le jeudi 3 septembre, l’inscription se demande maintenant à la mairie.",
  ],
  [
    { code: "STAFF_ONLY", action: "cancel", day: thursday },
    "Pour le jeudi 3 septembre, l’annulation se demande maintenant à la mairie.",
  ],
  [
    { code: "NO_SERVICE", day: day("2026-11-11"), reason: { kind: "public-holiday", label: "Férié : 11 Novembre" } },
    "Pas de service le mercredi 11 novembre. Férié : 11 Novembre.",
  ],
  [{ code: "SERVICE_FULL", day: day("2026-12-01") }, "Il n’y a plus de place le mardi 1er décembre."],
  [{ code: "NOT_ENROLLED", day: thursday }, "Cet enfant n’est pas inscrit à l’école le jeudi 3 septembre."],
  [{ code: "TOO_MANY_ATTEMPTS", retryAt: friday }, "Trop d’essais. Vous pourrez réessayer le vendredi 28 août à 11 h."],
  [{ code: "PASSWORD_TOO_SHORT", minimum: 12 }, "Le mot de passe doit compter au moins 12 caractères."],
  [{ code: "WRONG_CREDENTIALS" }, "Identifiant ou mot de passe incorrect."],
  [
    { code: "LEAVERS_BOOKED", label: "2027-2028", bookings: 1, children: 1, named: [leaver("lea", "Léa Essai")] },
    "Léa Essai quitte l’école mais garde 1 inscription en 2027-2028. Annulez-la d’abord dans le planning de sa famille, ou choisissez-lui une classe.",
  ],
  [
    {
      ...{ code: "LEAVERS_BOOKED", label: "2027-2028", bookings: 9, children: 4 },
      // Booked by both households.
      named: [leaver("lea", "Léa Essai"), leaver("lea", "Léa Essai"), leaver("hugo", "Hugo Essai")],
    },
    "Léa Essai, Hugo Essai et 2 autres quittent l’école mais gardent 9 inscriptions en 2027-2028. Annulez-les d’abord dans le planning de leur famille, ou choisissez-leur une classe.",
  ],
])("%o", (refusal, sentence) => {
  expect(refusalSentence(refusal, { timeZone: "Europe/Paris" }).replaceAll("\u00A0", " ")).toBe(sentence);
});

test("an instant is told in the commune's time zone", () => {
  const refusal: Refusal = { code: "DEADLINE_PASSED", action: "book", day: thursday, ...inclusive };
  expect(refusalSentence(refusal, { timeZone: "America/Guadeloupe" })).toContain("28 août à 5\u00A0h");
});
