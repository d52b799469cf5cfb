import { existsSync, renameSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { LaunchError } from "./launch-error.mjs";
import { runCommand, runOrFail } from "./run-command.mjs";

/** @typedef {{ uid: number, gid: number }} SystemUser */

/**
 * PostgreSQL refuses to run as root: it then runs as the system user `postgres`, made when missing.
 * @returns {Promise<SystemUser | undefined>} undefined for an ordinary user, who runs it himself
 */
export async function findServerUser() {
  if (process.getuid?.() !== 0) return undefined;
  const known = await lookUp();
  if (known) return known;
  await runCommand("useradd", ["--system", "--user-group", "--shell", "/usr/sbin/nologin", "postgres"]);
  const made = await lookUp();
  if (made) return made;
  throw new LaunchError(
    "PostgreSQL ne tourne pas en root et l’utilisateur « postgres » n’a pas pu être créé : créez-le (useradd --system postgres) ou lancez Préau en utilisateur ordinaire.",
  );
}

async function lookUp() {
  const [uid, gid] = await Promise.all([runCommand("id", ["-u", "postgres"]), runCommand("id", ["-g", "postgres"])]);
  return uid.code === 0 && gid.code === 0 ? { uid: Number(uid.output), gid: Number(gid.output) } : undefined;
}

/**
 * Whether that user can enter every folder above `path` (a checkout under /root is closed to it).
 * @param {string} path
 * @param {SystemUser} user
 */
export function canReach(path, user) {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (existsSync(folder)) {
      const { mode, uid, gid } = statSync(folder);
      const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
      if ((mode & bit) === 0) return false;
    }
    if (folder === dirname(folder)) return true;
  }
}

/**
 * Whether that user can run this program.
 * @param {string} program
 * @param {SystemUser} user
 */
export function canRun(program, user) {
  return canReach(program, user) && (statSync(program).mode & 0o005) === 0o005;
}

/**
 * Copies a folder once, whole or not at all, as root's own and readable by everybody.
 * @param {string} from
 * @param {string} to
 */
export async function copyOnce(from, to) {
  if (existsSync(to)) return;
  const partial = `${to}.${process.pid}`;
  await runOrFail(`La copie de ${from} a échoué :`, "cp", ["-RP", from, partial]);
  await runOrFail(`La copie de ${from} a échoué :`, "chmod", ["-R", "a+rX", partial]);
  renameSync(partial, to);
}
