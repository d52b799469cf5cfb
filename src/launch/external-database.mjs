import { refuseUnboundRole } from "./application-role.mjs";
import { withClient } from "./connect.mjs";
import { LaunchError } from "./launch-error.mjs";
import { readMigrations } from "./migration-files.mjs";
import { prepareSchema, readSchemaMark, schemaMark } from "./prepare-schema.mjs";

/**
 * Checks the server of DATABASE_URL and brings it up to date as its owner.
 * @param {{ databaseUrl: string, ownerUrl: string | undefined }} addresses
 * @returns {Promise<string[]>} names of the migrations applied
 */
export async function prepareExternalDatabase({ databaseUrl, ownerUrl }) {
  const owner = ownerUrl && decodeURIComponent(new URL(ownerUrl).username);
  const applicationRole = await named("DATABASE_URL", databaseUrl, async (application) => {
    await refuseUnboundRole(application, owner);
    return String((await application.query("SELECT current_user AS name")).rows[0].name);
  });
  if (ownerUrl) {
    await named("DATABASE_OWNER_URL", ownerUrl, async () => {});
    const applied = await prepareSchema({ ownerUrl, applicationRole });
    // Again, now that the tables exist: they might belong to the application after all.
    await withClient(databaseUrl, (application) => refuseUnboundRole(application, owner));
    return applied;
  }
  const mark = await withClient(databaseUrl, readSchemaMark);
  if (mark !== schemaMark(readMigrations(), applicationRole))
    throw new LaunchError(
      "La base attend des migrations : donnez aussi DATABASE_OWNER_URL, l’adresse du rôle qui possède les tables (ou lancez npm run db:migrate avec elle).",
    );
  return [];
}

/**
 * @template T
 * @param {string} name the variable that holds the address
 * @param {string} url
 * @param {(client: import("pg").Client) => Promise<T>} work
 */
async function named(name, url, work) {
  try {
    return await withClient(url, work);
  } catch (error) {
    if (error instanceof LaunchError) throw error;
    throw new LaunchError(`${name} : la base ne répond pas (${/** @type {Error} */ (error).message || error}).`);
  }
}
