import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { ROOT } from "./root.mjs";

/**
 * One hash for the names and contents of files and folders (paths from the top of the checkout).
 * @param {string[]} paths missing ones are left out
 * @param {string[]} [ignored] folders not entered
 */
export function fingerprint(paths, ignored = []) {
  const hash = createHash("sha256").update(process.version);
  const add = (/** @type {string} */ path) => {
    if (!existsSync(path) || ignored.includes(relative(ROOT, path))) return;
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else hash.update(`\0${relative(ROOT, path)}\0`).update(readFileSync(path));
  };
  for (const path of paths) add(join(ROOT, path));
  return hash.digest("hex");
}

/**
 * Does `work` unless it was done for this very fingerprint; the stamp is written only once it succeeded.
 * @param {string} stampPath
 * @param {string} current
 * @param {() => Promise<unknown>} work
 */
export async function onceFor(stampPath, current, work) {
  if (existsSync(stampPath) && readFileSync(stampPath, "utf8") === current) return;
  await work();
  mkdirSync(dirname(stampPath), { recursive: true });
  writeFileSync(stampPath, current);
}
