import pg from "pg";
import PgBoss from "pg-boss";
import { withClient } from "./connect.mjs";
import { readMigrations, readRestrictions, sha256 } from "./migration-files.mjs";
import { applyMigrations } from "./migrations.mjs";
import { QUEUES } from "./queues.mjs";

const QUEUE_SCHEMA = "pgboss";

/**
 * Brings a database to what this version of Préau expects: tables, queues, rights of the application's role.
 * Does next to nothing when it is there already.
 * @param {{ ownerUrl: string, applicationRole: string }} database
 * @param {import("./migration-files.mjs").Migration[]} [migrations]
 * @returns {Promise<string[]>} names of the migrations applied
 */
export async function prepareSchema({ ownerUrl, applicationRole }, migrations = readMigrations()) {
  return withClient(ownerUrl, async (owner) => {
    const applied = await applyMigrations(owner, migrations);
    const expected = schemaMark(migrations, applicationRole);
    if (applied.length === 0 && (await readSchemaMark(owner)) === expected) return applied;
    await prepareQueues(ownerUrl);
    await grantRights(owner, applicationRole);
    await owner.query(`COMMENT ON TABLE _prisma_migrations IS ${pg.escapeLiteral(expected)}`);
    return applied;
  });
}

/**
 * What a database was brought to, readable by every role as the comment of the history table.
 * @param {import("./migration-files.mjs").Migration[]} migrations
 * @param {string} applicationRole
 */
export function schemaMark(migrations, applicationRole) {
  const parts = [migrations.map(({ checksum }) => checksum), PgBoss.getConstructionPlans(QUEUE_SCHEMA), QUEUES];
  return `preau ${sha256(JSON.stringify([...parts, readRestrictions(), applicationRole]))}`;
}

/** @param {import("pg").Client} client */
export async function readSchemaMark(client) {
  const { rows } = await client.query("SELECT obj_description(to_regclass('public._prisma_migrations')) AS mark");
  return rows[0].mark;
}

/** @param {string} ownerUrl */
async function prepareQueues(ownerUrl) {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: QUEUE_SCHEMA,
    supervise: false,
    schedule: false,
    max: 1,
  });
  boss.on("error", () => {});
  await boss.start();
  const existing = new Set((await boss.getQueues()).map(({ name }) => name));
  for (const queue of QUEUES) {
    if (existing.has(queue.name)) await boss.updateQueue(queue.name, queue);
    else await boss.createQueue(queue.name, queue);
  }
  await boss.stop({ graceful: false, wait: false });
}

/**
 * @param {import("pg").Client} owner
 * @param {string} applicationRole
 */
async function grantRights(owner, applicationRole) {
  const role = pg.escapeIdentifier(applicationRole);
  const statements = ["public", QUEUE_SCHEMA].flatMap((schema) => [
    `GRANT USAGE ON SCHEMA ${schema} TO ${role}`,
    ...["", "DEFAULT"].flatMap((kind) => {
      const rights = kind ? `ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT` : "GRANT";
      const on = (/** @type {string} */ things) => (kind ? things : `ALL ${things} IN SCHEMA ${schema}`);
      return [
        `${rights} SELECT, INSERT, UPDATE, DELETE ON ${on("TABLES")} TO ${role}`,
        `${rights} USAGE, SELECT ON ${on("SEQUENCES")} TO ${role}`,
        `${rights} EXECUTE ON ${on("FUNCTIONS")} TO ${role}`,
      ];
    }),
  ]);
  const restrictions = readRestrictions().replaceAll(/:role\b/g, role);
  // One transaction: nobody sees the wide rights before they are narrowed.
  await owner.query(
    ["BEGIN", ...statements, `REVOKE ALL ON _prisma_migrations FROM ${role}`, restrictions, "COMMIT"].join(";\n"),
  );
}
