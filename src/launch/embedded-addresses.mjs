import { readFileSync } from "node:fs";
import { join } from "node:path";
import { superuserUrl, urlFor } from "./urls.mjs";

export const DATABASE = "preau";
export const APPLICATION_ROLE = "preau_app";

/** @param {string} dataDir */
export const portFile = (dataDir) => join(dataDir, "postgres-port");

/**
 * @param {import("./secrets.mjs").Secrets} secrets
 * @param {number} port
 */
export function embeddedAddresses(secrets, port) {
  const url = superuserUrl(secrets, port);
  return {
    superuserUrl: url,
    databaseUrl: urlFor(url, APPLICATION_ROLE, secrets.applicationPassword, DATABASE),
    ownerUrl: urlFor(url, "preau_owner", secrets.ownerPassword, DATABASE),
  };
}

/**
 * The same, of a database that another process opened: for a second server on it, or a look inside from a test.
 * @param {string} dataDir
 */
export function readEmbeddedAddresses(dataDir) {
  /** @type {import("./secrets.mjs").Secrets} */
  const secrets = JSON.parse(readFileSync(join(dataDir, "secrets.json"), "utf8"));
  return { ...embeddedAddresses(secrets, Number(readFileSync(portFile(dataDir), "utf8"))), secrets };
}
