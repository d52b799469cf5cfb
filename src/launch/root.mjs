import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Top of the checkout: every command works from here, wherever it was called from. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** @param {string[]} parts */
export const inRoot = (...parts) => join(ROOT, ...parts);
