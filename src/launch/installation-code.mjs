import { randomInt } from "node:crypto";
import { withClient } from "./connect.mjs";
import { sha256 } from "./migration-files.mjs";

/** Letters and digits nobody mistakes for one another when copying by hand. */
const ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** @param {string} url */
export async function hasCommune(url) {
  return withClient(url, async (client) => (await client.query("SELECT FROM commune LIMIT 1")).rowCount === 1);
}

/**
 * A new one-time code that opens /installation; the one given before is worth nothing any more.
 * Only its hash is kept (of the letters alone, without dashes).
 * @param {string} url
 * @returns {Promise<string>} for instance K7MP-2QWX-9RTA-HD4B
 */
export async function makeInstallationCode(url) {
  const letters = Array.from({ length: 16 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
  await withClient(url, async (client) => {
    await client.query("BEGIN");
    await client.query("DELETE FROM installation_code");
    await client.query("INSERT INTO installation_code (code_hash) VALUES ($1)", [sha256(letters)]);
    await client.query("COMMIT");
  });
  return letters.replace(/.{4}(?=.)/g, "$&-");
}
