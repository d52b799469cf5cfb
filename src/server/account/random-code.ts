import { randomInt } from "node:crypto";
import { codeAlphabet, codeLength } from "@/domain/account/one-time-code";

/** Twelve signs that nobody can guess, without their dashes. */
export function randomCode(): string {
  return Array.from({ length: codeLength }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join("");
}
