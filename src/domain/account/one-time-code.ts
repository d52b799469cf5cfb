/** Neither vowels (no word appears on an official letter) nor signs taken for another: 0 O, 1 I, 2 Z, 5 S. */
export const codeAlphabet = "BCDFGHJKLMNPQRTVWXYZ346789";

/** Twelve signs out of 26 are worth 56 bits (CNIL 2022-100 asks for 50 with throttled attempts). */
export const codeLength = 12;

/** A code as it is compared: "bcdf-ghjk lmnp" is BCDFGHJKLMNP. */
export function codeKey(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
}

/** "BCDFGHJKLMNP" → "BCDF-GHJK-LMNP", as it is printed. */
export function readableCode(code: string): string {
  return code.match(/.{1,4}/g)?.join("-") ?? "";
}

/** A letter takes days to arrive, and holidays come between. */
export const codeValidDays = 60;
