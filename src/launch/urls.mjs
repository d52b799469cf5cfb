/**
 * @param {import("./secrets.mjs").Secrets} secrets
 * @param {number} port
 */
export const superuserUrl = (secrets, port) =>
  `postgresql://postgres:${secrets.superuserPassword}@127.0.0.1:${port}/postgres`;

/**
 * The same server for another role and database.
 * @param {string} url
 * @param {string} role
 * @param {string} password
 * @param {string} database
 */
export function urlFor(url, role, password, database) {
  const target = new URL(url);
  target.username = role;
  target.password = password;
  target.pathname = `/${database}`;
  return target.href;
}

/**
 * The same server and role for another database.
 * @param {string} url
 * @param {string} database
 */
export function withDatabase(url, database) {
  const target = new URL(url);
  target.pathname = `/${database}`;
  return target.href;
}
