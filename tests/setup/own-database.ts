import { inject } from "vitest";
import { withClient } from "../../src/launch/connect.mjs";
import { ensureDatabase } from "../../src/launch/roles.mjs";
import { withDatabase } from "../../src/launch/urls.mjs";
import { TEMPLATE } from "./database-server";

/**
 * Gives the test file an empty database of its own, for what only an empty one shows. Call it before the application
 * is loaded (by `await import`); answers the owner's address.
 */
export async function openOwnDatabase(name: string): Promise<string> {
  const server = inject("testServer");
  await withClient(server.superuserUrl, async (client) => {
    await client.query("SELECT pg_advisory_lock(hashtext('preau_template'))");
    await ensureDatabase(server.superuserUrl, name, TEMPLATE);
  });
  process.env.DATABASE_URL = withDatabase(server.applicationUrl, name);
  return withDatabase(server.ownerUrl, name);
}
