import { openEmbeddedDatabase } from "./embedded-database.mjs";
import { prepareExternalDatabase } from "./external-database.mjs";
import { LaunchError } from "./launch-error.mjs";
import { prepareSchema } from "./prepare-schema.mjs";
import { productEnvironment } from "./product-environment.mjs";
import { step } from "./step.mjs";

/**
 * The database of the settings, open and up to date, and the environment the application needs to use it.
 * @typedef {{ embedded: boolean, ownerUrl: string | undefined, environment: NodeJS.ProcessEnv, close: () => Promise<void> }} OpenDatabase
 */

/**
 * @param {import("./settings.mjs").Settings} settings
 * @returns {Promise<OpenDatabase>}
 */
export async function openDatabase(settings) {
  return settings.databaseUrl ? openExternal(settings, settings.databaseUrl) : openEmbedded(settings);
}

/**
 * @param {import("./settings.mjs").Settings} settings
 * @returns {Promise<OpenDatabase>}
 */
async function openEmbedded(settings) {
  const database = await step("Base de données", () => openEmbeddedDatabase(settings.dataDir));
  if (database.moved)
    console.log(
      `  L’utilisateur postgres ne peut pas entrer dans ${settings.dataDir} : la base est dans ${database.moved}.`,
    );
  try {
    await step("Migrations", async () => countMigrations(await prepareSchema(database)));
  } catch (error) {
    await database.close();
    throw error;
  }
  const environment = productEnvironment(settings, { embedded: true, ...database });
  return { embedded: true, ownerUrl: database.ownerUrl, environment, close: database.close };
}

/**
 * @param {import("./settings.mjs").Settings} settings
 * @param {string} databaseUrl
 * @returns {Promise<OpenDatabase>}
 */
async function openExternal(settings, databaseUrl) {
  for (const name of ["AUTH_SECRET", "ENCRYPTION_KEY"])
    if (!process.env[name])
      throw new LaunchError(
        `${name} est obligatoire avec DATABASE_URL : faites-en une valeur par « openssl rand -base64 32 » et gardez-la.`,
      );
  if (!process.env.PUBLIC_URL)
    throw new LaunchError(
      "PUBLIC_URL est obligatoire avec DATABASE_URL : l’adresse du portail que les familles connaissent, https://portail.example.fr.",
    );
  const ownerUrl = settings.databaseOwnerUrl;
  await step("Migrations", async () => countMigrations(await prepareExternalDatabase({ databaseUrl, ownerUrl })));
  const environment = productEnvironment(settings, { embedded: false, databaseUrl, ownerUrl });
  return { embedded: false, ownerUrl, environment, close: async () => {} };
}

/** @param {string[]} applied */
function countMigrations(applied) {
  return applied.length ? `${applied.length} appliquée${applied.length > 1 ? "s" : ""}` : "à jour";
}
