import pg from "pg";
import { withClient } from "./connect.mjs";
import { dropDatabase } from "./roles.mjs";

/** Where the making of the demo stands, written on the database as its comment: a demo killed half-way is not one. */
const BEGUN = "demo-begun";
const WHOLE = "demo";

/**
 * Makes the demo between two marks.
 * @param {string} ownerUrl
 * @param {string} name of the database
 * @param {() => Promise<void>} make
 */
export async function betweenDemoMarks(ownerUrl, name, make) {
  const mark = (/** @type {string} */ word) =>
    withClient(ownerUrl, (owner) => owner.query(`COMMENT ON DATABASE ${pg.escapeIdentifier(name)} IS '${word}'`));
  await mark(BEGUN);
  await make();
  await mark(WHOLE);
}

/**
 * Whether the database holds the whole demo, and not a commune of somebody's own.
 * @param {string} url
 * @param {string} name
 */
export async function hasWholeDemo(url, name) {
  return (await markOf(url, name)) === WHOLE;
}

/**
 * Throws away a demo that was killed while it was being made, so that it is made anew.
 * @param {string} superuserUrl
 * @param {string} name
 */
export async function dropUnfinishedDemo(superuserUrl, name) {
  if ((await markOf(superuserUrl, name)) === BEGUN) await dropDatabase(superuserUrl, name);
}

/**
 * @param {string} url
 * @param {string} name
 * @returns {Promise<string | null>}
 */
async function markOf(url, name) {
  const text = "SELECT shobj_description(oid, 'pg_database') AS mark FROM pg_database WHERE datname = $1";
  return withClient(url, async (client) => (await client.query(text, [name])).rows[0]?.mark ?? null);
}
