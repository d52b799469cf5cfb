import { randomUUID } from "node:crypto";
import { LaunchError } from "./launch-error.mjs";

/** The very lock of `prisma migrate deploy`: the two never run together. */
const MIGRATION_LOCK = 72_707_369;

const CREATE_HISTORY = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

/**
 * Applies the migrations that were not, each in its transaction, and writes them down where Prisma does.
 * Refuses a migration that was changed after it was applied, and a database newer than these files.
 * @param {import("pg").Client} owner
 * @param {import("./migration-files.mjs").Migration[]} migrations
 * @returns {Promise<string[]>} the names applied
 */
export async function applyMigrations(owner, migrations) {
  await owner.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
  try {
    await owner.query("SET client_min_messages = warning");
    await owner.query(CREATE_HISTORY);
    const { rows } = await owner.query(
      "SELECT migration_name AS name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL",
    );
    const pending = pendingMigrations(migrations, rows);
    for (const migration of pending) await applyOne(owner, migration);
    return pending.map(({ name }) => name);
  } finally {
    await owner.query("SELECT pg_advisory_unlock($1)", [MIGRATION_LOCK]);
  }
}

/**
 * @param {import("./migration-files.mjs").Migration[]} migrations
 * @param {{ name: string, checksum: string, finished_at: Date | null }[]} applied
 */
export function pendingMigrations(migrations, applied) {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum, finished_at } of applied) {
    const migration = known.get(name);
    if (!finished_at)
      throw new LaunchError(
        `La migration ${name} a été interrompue par un autre outil : voyez « prisma migrate resolve ».`,
      );
    if (!migration)
      throw new LaunchError(
        `La base a reçu la migration ${name}, que cette version de Préau ne connaît pas : mettez Préau à jour.`,
      );
    if (migration.checksum !== checksum)
      throw new LaunchError(
        `La migration ${name} a été modifiée après avoir été appliquée : remettez son fichier dans l’état d’origine et écrivez le changement dans une nouvelle migration.`,
      );
  }
  const done = new Set(applied.map(({ name }) => name));
  return migrations.filter(({ name }) => !done.has(name));
}

/**
 * @param {import("pg").Client} owner
 * @param {import("./migration-files.mjs").Migration} migration
 */
async function applyOne(owner, { name, sql, checksum }) {
  try {
    await owner.query("BEGIN");
    await owner.query(sql);
    await owner.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await owner.query("COMMIT");
  } catch (error) {
    await owner.query("ROLLBACK");
    const { message, position } = /** @type {{ message: string, position?: string }} */ (error);
    const line = position ? ` (ligne ${sql.slice(0, Number(position)).split("\n").length})` : "";
    throw new LaunchError(`La migration ${name} a échoué${line} : ${message}. La base est restée comme avant elle.`);
  }
}
