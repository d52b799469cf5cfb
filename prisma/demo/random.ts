/** Chance that is the same at each run (mulberry32): the demo can be made again, and looks alike. */
export type Random = {
  /** 0 ≤ x < 1 */
  next: () => number;
  chance: (probability: number) => boolean;
  /** A whole number from `from` to `to`, both included. */
  between: (from: number, to: number) => number;
  pick: <T>(choices: readonly T[]) => T;
  /** Each choice comes as often as its weight says. */
  weighted: <T>(choices: readonly (readonly [T, number])[]) => T;
};

export function seededRandom(seed: number): Random {
  let state = seed;
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (choices) => existing(choices[between(0, choices.length - 1)]),
    weighted: (choices) => {
      const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
      let left = next() * total;
      for (const [choice, weight] of choices) {
        left -= weight;
        if (left < 0) return choice;
      }
      return existing(choices.at(-1)?.[0]);
    },
  };
}

function existing<T>(choice: T | undefined): T {
  if (choice === undefined) throw new Error("Nothing to choose from");
  return choice;
}
