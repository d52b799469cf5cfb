import { randomBytes, randomInt } from "node:crypto";

// Random, never a counter: test workers share nothing, and two runs may meet in one database.

export function uniqueWord(prefix: string): string {
  return `${prefix}-${randomBytes(5).toString("hex")}`;
}

export function uniqueNumber(): number {
  return randomInt(1, 900_000_000);
}
