import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LaunchError } from "./launch-error.mjs";

/**
 * @typedef {{ superuserPassword: string, ownerPassword: string, applicationPassword: string,
 *   AUTH_SECRET: string, ENCRYPTION_KEY: string }} Secrets
 */

/** @param {string} dataDir */
const secretsPath = (dataDir) => join(dataDir, "secrets.json");

/**
 * Secrets of the embedded database, made once and kept beside it, readable by their owner only.
 * @param {string} dataDir
 * @param {boolean} databaseExists
 * @returns {Secrets}
 */
export function keepSecrets(dataDir, databaseExists) {
  const path = secretsPath(dataDir);
  if (existsSync(path)) return JSON.parse(readFileSync(path, "utf8"));
  // New ones would neither open the database nor read what was encrypted with the old ones.
  if (databaseExists)
    throw new LaunchError(
      `${path} manque alors que la base existe : remettez ce fichier, ou effacez ${dataDir} pour recommencer.`,
    );
  const password = () => randomBytes(24).toString("base64url");
  const secrets = {
    superuserPassword: password(),
    ownerPassword: password(),
    applicationPassword: password(),
    AUTH_SECRET: randomBytes(32).toString("base64"),
    ENCRYPTION_KEY: randomBytes(32).toString("base64"),
  };
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(`${path}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${path}.new`, path);
  return secrets;
}
