import { describe, expect, test } from "vitest";
import { cellLook, cellName, lockedReason } from "@/components/booking/cell-words";
import type { ShownCell } from "@/components/booking/save-status";
import type { Cell } from "@/domain/booking/week-view";
import { day } from "@/domain/calendar/day";

const thursday = day("2026-09-03");
const limitAt = "2026-08-28T09:00:00Z";
const open: Cell = {
  day: thursday,
  state: "free",
  refusal: null,
  closesAt: limitAt,
  limitAt,
  full: false,
  late: false,
};
const tooLate = {
  code: "DEADLINE_PASSED",
  action: "cancel",
  day: thursday,
  deadlineAt: limitAt,
  limitAt,
} as const;
const holiday = {
  code: "NO_SERVICE",
  day: thursday,
  reason: { kind: "break", label: "Vacances d’été" },
} as const;
const place = { serviceName: "Cantine", firstName: "Léa", timeZone: "Europe/Paris" };
const shown = (cell: Cell, saving: ShownCell["saving"] = "saved"): ShownCell => ({
  state: cell.state,
  saving,
  refused: null,
});
const cases: [string, Cell, string, string][] = [
  ["free", open, "free", "libre, modifiable jusqu’à vendredi 28 août, 11\u00A0h"],
  [
    "booked",
    { ...open, state: "booked" },
    "booked",
    "inscription faite, modifiable jusqu’à vendredi 28 août, 11\u00A0h",
  ],
  ["full", { ...open, full: true, limitAt: null }, "full", "complet, liste d’attente possible, modifiable"],
  ["late", { ...open, late: true, limitAt: null }, "late", "libre, inscription tardive, modifiable"],
  ["waiting", { ...open, state: "waiting", limitAt: null }, "waiting", "sur liste d’attente, modifiable"],
  [
    "booked and locked",
    { ...open, state: "booked", refusal: tooLate },
    "booked-locked",
    "inscription faite, non modifiable. L’inscription du jeudi 3 septembre ne peut plus être annulée depuis le vendredi 28 août à 11\u00A0h.",
  ],
  ["without service", { ...open, refusal: holiday }, "none", "pas de service. Vacances d’été"],
];

describe("a cell", () => {
  test.each(cases)("%s has its own look and says the whole truth", (_, cell, look, words) => {
    expect(cellLook(cell, shown(cell))).toBe(look);
    expect(cellName(cell, shown(cell), place)).toBe(`Cantine, Léa, jeudi 3 septembre : ${words}`);
  });

  test("past its limit, stays open to staff who say why", () => {
    const past: Cell = { ...open, state: "booked", pastLimit: tooLate };
    expect(cellLook(past, shown(past))).toBe("booked-locked");
    expect(cellName(past, shown(past), place)).toMatch(
      /: inscription faite, modifiable avec un motif\. L’inscription du/,
    );
  });

  test("says that it is not saved", () => {
    expect(cellName(open, shown(open, "unsaved"), place)).toMatch(/, non enregistré$/);
    expect(cellName(open, shown(open, "saving"), place)).toMatch(/, enregistrement en cours$/);
  });

  test("gives the reason of a locked tap, and none for an open one", () => {
    expect(lockedReason(open, place.timeZone)).toBeNull();
    expect(lockedReason({ ...open, refusal: holiday }, place.timeZone)).toBe("Vacances d’été");
  });
});
