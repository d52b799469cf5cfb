import { withClient } from "../../src/launch/connect.mjs";

/** What autovacuum does within a minute or two of real life, done at once: the owner of the tables counts their rows. */
export async function gatherStatistics(): Promise<void> {
  await withClient(process.env.DATABASE_OWNER_URL ?? "", (client) => client.query("VACUUM ANALYZE"));
}
