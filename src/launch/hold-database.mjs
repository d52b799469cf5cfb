import { setTimeout as wait } from "node:timers/promises";
import { connect } from "./connect.mjs";
import { LaunchError } from "./launch-error.mjs";

/** Any number will do, as long as every launch uses the same. */
const ONE_LAUNCH_LOCK = 20_260_903;

class HeldElsewhere extends LaunchError {}

/**
 * Starts the server and holds it for this process alone. The hold is a lock inside PostgreSQL on an open connection:
 * it ends with the process, however that ends, so no stale lock is ever left behind. When the server itself dies,
 * it is started again.
 * @param {() => Promise<string>} start starts the server unless it runs; gives the superuser's URL
 * @param {string} dataDir
 */
export async function holdDatabase(start, dataDir) {
  const url = await start();
  let released = false;
  /** @type {import("pg").Client} */
  let client = await take(url);

  async function take(/** @type {string} */ address) {
    const connection = await connect(address);
    const { rows } = await connection.query("SELECT pg_try_advisory_lock($1) AS held", [ONE_LAUNCH_LOCK]);
    if (!rows[0].held) {
      await connection.end();
      throw new HeldElsewhere(
        `Préau tourne déjà sur ${dataDir} : arrêtez-le, ou choisissez un autre dossier par DATA_DIR.`,
      );
    }
    connection.on("end", () => void recover());
    return connection;
  }

  async function recover() {
    if (!released) console.error("La base de données s’est arrêtée : elle est relancée.");
    while (!released) {
      try {
        await start();
        client = await take(url);
        return;
      } catch (error) {
        // Another launch took the folder meanwhile: this one ends as if it were asked to.
        if (error instanceof HeldElsewhere) {
          console.error(error.message);
          process.kill(process.pid, "SIGTERM");
          return;
        }
        await wait(1_000);
      }
    }
  }

  return {
    url,
    release: async () => {
      released = true;
      await client.end();
    },
  };
}
