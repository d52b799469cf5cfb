import { existsSync, rmSync } from "node:fs";
import { stopCluster } from "./cluster.mjs";
import { findClusterPlace } from "./cluster-place.mjs";

/**
 * Stops the server of a data folder nobody needs any more, and removes the folder.
 * @param {string} dataDir
 */
export async function endCluster(dataDir) {
  const place = await findClusterPlace(dataDir);
  if (existsSync(place.folder)) await stopCluster(place);
  for (const folder of [place.folder, dataDir]) rmSync(folder, { recursive: true, force: true });
}
