import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * A folder for the time of some work.
 * @template T
 * @param {string} name
 * @param {(folder: string) => Promise<T>} work
 */
export async function inTemporaryFolder(name, work) {
  const folder = mkdtempSync(join(tmpdir(), `preau-${name}-`));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
