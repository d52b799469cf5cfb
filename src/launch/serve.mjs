import cluster from "node:cluster";
import { pathToFileURL } from "node:url";
import { LaunchError, runMain } from "./launch-error.mjs";
import { inRoot } from "./root.mjs";
import { readSettings } from "./settings.mjs";
import { untilStopped } from "./until-stopped.mjs";

const LONGEST_PAUSE_MS = 10_000;
/** A process that lived this long was healthy: its end starts a new count. */
const HEALTHY_MS = 30_000;

/**
 * Serves the built product from several processes; one that dies is replaced, less and less quickly if it keeps dying.
 * @param {NodeJS.ProcessEnv} environment see product-environment.mjs
 * @param {number} processes
 * @returns {Promise<{ close: () => Promise<void> }>} once all of them accept requests
 */
export async function serve(environment, processes) {
  cluster.setupPrimary({ exec: inRoot("src/launch/serve-worker.mjs"), args: [] });
  let stopping = false;
  let deaths = 0;

  /** @returns {Promise<void>} once it listens */
  function start() {
    const startedAt = performance.now();
    // The tables' owner sees every commune: its password stays with the launcher.
    const worker = cluster.fork({ ...environment, DATABASE_OWNER_URL: undefined, NODE_ENV: "production" });
    return new Promise((resolve, reject) => {
      let listening = false;
      worker.on("listening", () => {
        listening = true;
        resolve();
      });
      worker.on("exit", (code, signal) => {
        if (stopping) return;
        if (!listening)
          reject(new LaunchError(`Un processus du portail s’est arrêté en démarrant (${signal ?? code}).`));
        deaths = performance.now() - startedAt > HEALTHY_MS ? 1 : deaths + 1;
        const pause = Math.min(LONGEST_PAUSE_MS, 125 * 2 ** deaths);
        setTimeout(() => !stopping && start().catch(() => {}), pause);
      });
    });
  }

  async function close() {
    stopping = true;
    const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
    await Promise.all(
      workers.map((worker) => {
        const ended = new Promise((resolve) => worker.once("exit", resolve));
        if (worker.isConnected()) worker.send("stop", () => {});
        else worker.kill("SIGKILL");
        const tooLong = setTimeout(() => worker.process.kill("SIGKILL"), 20_000);
        return ended.finally(() => clearTimeout(tooLong));
      }),
    );
  }

  try {
    await Promise.all(Array.from({ length: processes }, start));
  } catch (error) {
    await close();
    throw error;
  }
  return { close };
}

// Called by itself, it serves with the environment it was given: another clock on the same database, for a test.
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await runMain(async () => {
    const settings = readSettings();
    const server = await serve(process.env, settings.processes);
    console.log(`Prêt sur ${settings.publicUrl}`);
    await untilStopped();
    await server.close();
  });
