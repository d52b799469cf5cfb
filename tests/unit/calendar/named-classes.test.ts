import { expect, test } from "vitest";
import { namedClasses } from "@/domain/calendar/named-classes";

const tilleuls = { id: "1", name: "CP", schoolName: "École des Tilleuls" };
const lavoir = { id: "2", name: "CP", schoolName: "École du Lavoir" };

test("a commune of one school reads its classes by their names alone", () => {
  expect(namedClasses([tilleuls, { ...tilleuls, id: "3", name: "CE1" }]).map(({ name }) => name)).toEqual([
    "CP",
    "CE1",
  ]);
});

test("with several schools, each class is told from the other of its name", () => {
  expect(namedClasses([tilleuls, lavoir])).toEqual([
    { ...tilleuls, name: "CP (École des Tilleuls)" },
    { ...lavoir, name: "CP (École du Lavoir)" },
  ]);
});
