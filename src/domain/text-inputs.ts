import { z } from "zod";

const tooLong = (most: number) => `C’est trop long : ${most.toLocaleString("fr")} caractères au plus.`;

/** What somebody may type in a field, without the spaces around it. */
export function freeText(most: number) {
  return z.string().trim().max(most, tooLong(most));
}

/** The same, where something is needed; `message` asks for it. */
export function requiredText(message: string, most = 200) {
  return z.string().trim().min(1, message).max(most, tooLong(most));
}
