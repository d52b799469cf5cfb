import type { RouterOutputs } from "@/trpc/types";

type Change = RouterOutputs["admin"]["schoolYear"]["preview"];
export type Move = Change["moves"][number];
export type SchoolClass = Change["classes"][number];

/** Where each child goes: a class, "leaves", or "" while nobody decided. */
export type Choices = Readonly<Record<string, string>>;

export const LEAVES = "leaves";

export function firstChoices(moves: readonly Move[]): Choices {
  return Object.fromEntries(moves.map((move) => [move.childId, choiceOf(move)]));
}

function choiceOf(move: Move): string {
  if (move.kind === "leaves") return LEAVES;
  return "classId" in move ? move.classId : "";
}

/** How many go up, leave, and wait for a decision. */
export function countChoices(choices: Choices): { moved: number; left: number; undecided: number } {
  const chosen = Object.values(choices);
  const left = chosen.filter((choice) => choice === LEAVES).length;
  const undecided = chosen.filter((choice) => choice === "").length;
  return { moved: chosen.length - left - undecided, left, undecided };
}

/** What is sent: a child nobody decided about is left as it is. */
export function movesOf(choices: Choices): { childId: string; classId: string | null }[] {
  return Object.entries(choices).flatMap(([childId, choice]) =>
    choice === "" ? [] : [{ childId, classId: choice === LEAVES ? null : choice }],
  );
}
