import { expect, test } from "vitest";
import { mostMoves, yearChangeInput } from "@/domain/calendar/year-change-input";

const id = "0193c5a0-0000-7000-8000-000000000000";
const moves = (count: number) => Array.from({ length: count }, () => ({ childId: id, classId: id }));

test.each([
  [0, false],
  [1, true],
  [6_000, true],
  [mostMoves, true],
  [mostMoves + 1, false],
])("a passage of %i children is taken: %s", (count, isTaken) => {
  const asked = { toYearId: id, moves: moves(count), tellFamilies: false };
  expect(yearChangeInput.safeParse(asked).success).toBe(isTaken);
});
