import type { Refusal } from "@/domain/refusal";
import { commonPasswordWords } from "./common-passwords";

const shortest = { family: 12, staff: 14 };

/** Length, deny-list, estimate: no composition rule, no renewal (CNIL 2022-100, OWASP ASVS 5.0 § 6.2). */
export function minimumPasswordLength(isStaff: boolean): number {
  return isStaff ? shortest.staff : shortest.family;
}

/** Shown as what is meant by four words; nobody may take it for their own. */
export const passwordExample = "violon tortue lundi compote";

/** The weakest score of zxcvbn (0 to 4) that is accepted: "safely unguessable, moderate protection". */
const weakestScore = 3;

export type PasswordFacts = {
  isStaff: boolean;
  /** Names, identifier, commune: words a neighbour knows. */
  ownWords: readonly string[];
  /** zxcvbn's score, 0 to 4, knowing the person's names; asked only when the rest is right. */
  scoreOf: (password: string) => number;
};

export function passwordRefusal(password: string, { isStaff, ownWords, scoreOf }: PasswordFacts): Refusal | null {
  const minimum = minimumPasswordLength(isStaff);
  // Counted as people count: an emoji is one character.
  if ([...password].length < minimum) return { code: "PASSWORD_TOO_SHORT", minimum };
  if (password.trim().toLowerCase() === passwordExample) return { code: "PASSWORD_TOO_COMMON" };
  if (isMadeOfCommonWords(password, ownWords) || scoreOf(password) < weakestScore)
    return { code: "PASSWORD_TOO_COMMON" };
  return null;
}

/** True when nothing is left once digits, signs and at most three known words are taken away: "Cantine-Garderie-2026!". */
export function isMadeOfCommonWords(password: string, ownWords: readonly string[] = []): boolean {
  const plain = withoutAccents(password);
  // "M0td3p@sse1234": figures stand for letters inside, for nothing at the ends.
  const disguised = plain
    .replace(/^[^a-z]+|[^a-z]+$/g, "")
    .replace(/[@4]/g, "a")
    .replace(/0/g, "o")
    .replace(/3/g, "e")
    .replace(/\$/g, "s");
  const own = new Set(ownWords.flatMap((words) => withoutAccents(words).split(/[^a-z]+/)));
  const isKnown = (word: string) => commonPasswordWords.has(word) || own.has(word);
  return [plain, disguised].some((text) => isCut(text.replace(/[^a-z]/g, ""), 3, isKnown));
}

function withoutAccents(text: string): string {
  return text.normalize("NFD").toLowerCase().replace(/\p{M}/gu, "");
}

function isCut(letters: string, words: number, isKnown: (word: string) => boolean): boolean {
  if (letters === "") return true;
  if (words === 0) return false;
  for (let end = letters.length; end > 0; end--) {
    if (isKnown(letters.slice(0, end)) && isCut(letters.slice(end), words - 1, isKnown)) return true;
  }
  return false;
}
