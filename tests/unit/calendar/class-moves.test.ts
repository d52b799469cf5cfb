import { describe, expect, test } from "vitest";
import { type KnownClass, proposeMoves } from "@/domain/calendar/class-moves";
import { levelOfChild, levelRank, levelsOf } from "@/domain/calendar/levels";

const aClass = (id: string, level: string, schoolId = "tilleuls"): KnownClass => ({ id, name: id, level, schoolId });
const pupil = (classId: string, birthYear = 2018, placedIn: string | null = null) => {
  return { childId: "lea", classId, birthYear, placedIn };
};
/** The year 2026-2027: a CP was born in 2020. */
const move = (classes: KnownClass[], ...given: Parameters<typeof pupil>) =>
  proposeMoves([pupil(...given)], classes, 2026)[0];

describe("a level up", () => {
  test("leads to the only class of that level", () => {
    expect(move([aClass("cp", "CP"), aClass("ce1", "CE1")], "cp")).toEqual({
      childId: "lea",
      kind: "moves",
      classId: "ce1",
    });
  });

  test("stays in a class that has both levels", () => {
    const classes = [aClass("ps-ms", "PS-MS"), aClass("ms-gs", "MS-GS")];
    expect(move(classes, "ps-ms", 2023)).toMatchObject({ kind: "moves", classId: "ps-ms" });
    expect(move([...classes, aClass("gs", "GS")], "ps-ms", 2022)).toMatchObject({ kind: "undecided" });
  });

  test("goes to another school when the child's own stops there", () => {
    const classes = [aClass("gs", "GS", "maternelle"), aClass("cp", "CP", "elementaire")];
    expect(move(classes, "gs")).toMatchObject({ kind: "moves", classId: "cp" });
  });

  test("is for the mairie to decide between two classes, and for a level nobody knows", () => {
    expect(move([aClass("cp", "CP"), aClass("ce1-a", "CE1"), aClass("ce1-b", "CE1")], "cp")).toMatchObject({
      kind: "undecided",
    });
    expect(move([aClass("cp", "CP")], "cp")).toMatchObject({ kind: "undecided" });
    expect(move([aClass("ulis", "ULIS")], "ulis")).toMatchObject({ kind: "undecided" });
  });

  test("leaves after CM2", () => {
    expect(move([aClass("cm2", "CM2")], "cm2")).toEqual({ childId: "lea", kind: "leaves" });
  });

  test("is left alone where the mairie already chose a class", () => {
    const classes = [aClass("cp", "CP"), aClass("ce1", "CE1")];
    expect(move(classes, "cp", 2020, "cp")).toEqual({ childId: "lea", kind: "placed", classId: "cp" });
  });
});

test.each([
  ["PS-MS", 2023, "PS"],
  ["PS-MS", 2022, "MS"],
  ["PS-MS", 2024, "PS"],
  ["CE1/CE2", 2018, "CE2"],
  ["CP", 2010, "CP"],
  ["ULIS", 2018, null],
])("in %s, a child born in %i is in %s", (level, birthYear, expected) => {
  expect(levelOfChild(level, birthYear, 2026)).toBe(expected);
});

test("levels are read as the mairie writes them, and rank classes from the youngest", () => {
  expect(levelsOf("ce1 + CE2")).toEqual(["CE1", "CE2"]);
  expect(["CM2", "PS-MS", "ULIS", "GS"].sort((a, b) => levelRank(a) - levelRank(b))).toEqual([
    "PS-MS",
    "GS",
    "CM2",
    "ULIS",
  ]);
});
