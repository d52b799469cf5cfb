import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inRoot } from "./root.mjs";

/**
 * @typedef {{ name: string, sql: string, checksum: string }} Migration
 */

/**
 * The folder's migrations, oldest first.
 * @param {string} [folder]
 * @returns {Migration[]}
 */
export function readMigrations(folder = inRoot("prisma/migrations")) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "migration.sql")))
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: sha256(sql) };
    });
}

/** What the application's role may not do, once it was given the rest; `:role` is its name. */
export function readRestrictions(path = inRoot("prisma/grants.sql")) {
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

/** @param {string} text */
export const sha256 = (text) => createHash("sha256").update(text).digest("hex");
