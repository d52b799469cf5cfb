import type { Random } from "./random";

/** What a family books for a child in an ordinary week (weekdays, Monday = 1), and how far ahead. */
export type Habits = {
  weekdays: Record<"morning" | "canteen" | "earlyEvening" | "lateEvening", number[]>;
  weeksAhead: number;
  /** Share of the usual days on which the child does not come. */
  missed: number;
};

const schoolWeek = [1, 2, 4, 5];

/** The `famille` sign-in leaves Fridays free and books a short while ahead, so that there is something to book. */
export const demoHabits: Habits = {
  weekdays: { morning: [2], canteen: [1, 2, 4], earlyEvening: [1, 4], lateEvening: [] },
  weeksAhead: 2,
  missed: 0,
};

export function habitsOf(random: Random): Habits {
  const earlyEvening = someDays(random, [
    [0, 60],
    [2, 15],
    [3, 10],
    [4, 15],
  ]);
  return {
    weekdays: {
      morning: someDays(random, [
        [0, 76],
        [1, 4],
        [2, 10],
        [4, 10],
      ]),
      canteen: someDays(random, [
        [0, 22],
        [1, 6],
        [2, 18],
        [3, 14],
        [4, 40],
      ]),
      earlyEvening,
      lateEvening: random.chance(0.5) ? earlyEvening.filter(() => random.chance(0.8)) : [],
    },
    weeksAhead: random.weighted([
      [2, 15],
      [4, 45],
      [6, 40],
    ]),
    missed: 0.04,
  };
}

/** So many days of the school week, most often the same few for everybody. */
function someDays(random: Random, howMany: (readonly [number, number])[]): number[] {
  const count = random.weighted(howMany);
  const kept = [...schoolWeek];
  while (kept.length > count) kept.splice(random.between(0, kept.length - 1), 1);
  return kept;
}
