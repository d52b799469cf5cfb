import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";

/** "The database system is starting up": after a crash it reads its journal first. */
const STARTING_UP = "57P03";

/**
 * @param {string} url
 * @returns {Promise<import("pg").Client>} connected
 */
export async function connect(url) {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ connectionString: url });
    // A connection cut between two queries must not end the launcher; the next query will say it.
    client.on("error", () => {});
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (/** @type {{ code?: string }} */ (error).code !== STARTING_UP || attempt > 120) throw error;
      await wait(250);
    }
  }
}

/**
 * @template T
 * @param {string} url
 * @param {(client: import("pg").Client) => Promise<T>} work
 */
export async function withClient(url, work) {
  const client = await connect(url);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
