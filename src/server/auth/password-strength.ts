import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary as common } from "@zxcvbn-ts/language-common";
import { dictionary as french } from "@zxcvbn-ts/language-fr";

// Made on first use: the dictionaries take a tenth of a second and some megabytes.
let estimator: ZxcvbnFactory | null = null;

/** 0 (guessed at once) to 4 (very unguessable), for somebody who knows `ownWords`. */
export function passwordScore(password: string, ownWords: readonly string[]): number {
  estimator ??= new ZxcvbnFactory({ dictionary: { ...common, ...french }, graphs: adjacencyGraphs });
  return estimator.check(password, [...ownWords]).score;
}
