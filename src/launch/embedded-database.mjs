import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { clusterExists, createCluster, startCluster, stopCluster } from "./cluster.mjs";
import { findClusterPlace } from "./cluster-place.mjs";
import { dropUnfinishedDemo } from "./demo-mark.mjs";
import { APPLICATION_ROLE, DATABASE, embeddedAddresses, portFile } from "./embedded-addresses.mjs";
import { holdDatabase } from "./hold-database.mjs";
import { ensureDatabase, ensureRoles } from "./roles.mjs";
import { keepSecrets } from "./secrets.mjs";
import { superuserUrl } from "./urls.mjs";

/**
 * A PostgreSQL of our own, running in DATA_DIR.
 * @typedef {{ databaseUrl: string, ownerUrl: string, superuserUrl: string, applicationRole: string,
 *   secrets: import("./secrets.mjs").Secrets, moved: string | undefined, close: () => Promise<void> }} EmbeddedDatabase
 */

/**
 * Creates it the first time, takes over a server left by a killed launch, refuses when another launch holds it.
 * @param {string} dataDir
 * @param {{ options?: Record<string, string> }} [wish] PostgreSQL settings
 * @returns {Promise<EmbeddedDatabase>}
 */
export async function openEmbeddedDatabase(dataDir, { options } = {}) {
  const place = await findClusterPlace(dataDir);
  const secrets = keepSecrets(dataDir, clusterExists(place));
  if (!clusterExists(place)) await createCluster(place, secrets.superuserPassword);

  const keptPort = portFile(dataDir);
  let port = existsSync(keptPort) ? Number(readFileSync(keptPort, "utf8")) : 0;
  const start = async () => {
    port = await startCluster(place, { preferredPort: port, options });
    writeFileSync(keptPort, String(port));
    return superuserUrl(secrets, port);
  };
  const hold = await holdDatabase(start, dataDir);
  await ensureRoles(hold.url, secrets);
  await dropUnfinishedDemo(hold.url, DATABASE);
  await ensureDatabase(hold.url, DATABASE);
  return {
    ...embeddedAddresses(secrets, port),
    applicationRole: APPLICATION_ROLE,
    secrets,
    moved: place.moved ? place.folder : undefined,
    close: async () => {
      await hold.release();
      await stopCluster(place);
    },
  };
}
