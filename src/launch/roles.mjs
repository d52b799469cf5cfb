import pg from "pg";
import { withClient } from "./connect.mjs";
import { withDatabase } from "./urls.mjs";

/**
 * Two roles: the owner makes the tables, the application is bound by row-level security.
 * @param {string} superuserUrl
 * @param {import("./secrets.mjs").Secrets} secrets
 */
export async function ensureRoles(superuserUrl, secrets) {
  const roles = { preau_owner: secrets.ownerPassword, preau_app: secrets.applicationPassword };
  await withClient(superuserUrl, async (client) => {
    for (const [role, password] of Object.entries(roles)) {
      const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [role]);
      if (rowCount) continue;
      await client.query(
        `CREATE ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD ${pg.escapeLiteral(password)}`,
      );
    }
  });
}

/**
 * Creates a database of the owner's unless it exists.
 * @param {string} superuserUrl
 * @param {string} name
 * @param {string} [template]
 */
export async function ensureDatabase(superuserUrl, name, template = "template0") {
  await withClient(superuserUrl, async (client) => {
    const { rows } = await client.query(
      "SELECT datcollversion IS DISTINCT FROM pg_database_collation_actual_version(oid) AS resorted FROM pg_database WHERE datname = $1",
      [name],
    );
    if (rows[0]?.resorted) await sortAgain(superuserUrl, name);
    if (rows[0]) return;
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} OWNER preau_owner TEMPLATE ${template}`);
  });
}

/**
 * A newer PostgreSQL may sort words otherwise: indexes on words are then made again.
 * @param {string} superuserUrl
 * @param {string} name
 */
async function sortAgain(superuserUrl, name) {
  await withClient(withDatabase(superuserUrl, name), async (client) => {
    await client.query(`REINDEX DATABASE ${pg.escapeIdentifier(name)}`);
    await client.query(`ALTER DATABASE ${pg.escapeIdentifier(name)} REFRESH COLLATION VERSION`);
  });
}

/**
 * @param {string} superuserUrl
 * @param {string} name
 */
export async function dropDatabase(superuserUrl, name) {
  await withClient(superuserUrl, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`),
  );
}
