import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { findFreePort } from "./free-port.mjs";
import { LaunchError } from "./launch-error.mjs";
import { runCommand, runOrFail } from "./run-command.mjs";

/** @typedef {import("./cluster-place.mjs").ClusterPlace} ClusterPlace */

const OPTIONS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "200",
  shared_buffers: "256MB",
  // Nothing replicates an embedded database: less to write, and full durability all the same.
  wal_level: "minimal",
  max_wal_senders: "0",
  checkpoint_timeout: "15min",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
};

/** @param {ClusterPlace} place */
export const clusterExists = (place) => existsSync(join(place.folder, "PG_VERSION"));

/**
 * Makes the cluster, beside its place and then renamed: a launch killed half-way leaves nothing that looks whole.
 * @param {ClusterPlace} place
 * @param {string} superuserPassword
 */
export async function createCluster(place, superuserPassword) {
  const draft = `${place.folder}.${process.pid}`;
  const passwordFile = `${draft}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  if (place.user) for (const path of [draft, passwordFile]) chownSync(path, place.user.uid, place.user.gid);
  try {
    const access = ["--username=postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
    // Names sort as in a French directory, on every machine alike.
    const language = ["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=fr-FR"];
    const args = [`--pgdata=${draft}`, ...access, ...language];
    await runOrFail("La base n’a pas pu être créée :", join(place.programs, "initdb"), args, asServer(place));
    renameSync(draft, place.folder);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/**
 * Starts the cluster unless it runs already (an earlier launch was killed): returns its port.
 * @param {ClusterPlace} place
 * @param {{ preferredPort?: number, options?: Record<string, string> }} [wish]
 */
export async function startCluster(place, { preferredPort, options = {} } = {}) {
  const running = await runningPort(place);
  if (running) return running;
  let failure = "";
  // A killed server's children hold its memory for a moment; a port may be taken between the look and the start.
  for (let attempt = 0; attempt < 20; attempt++) {
    const port = await findFreePort(attempt === 0 ? preferredPort : 0);
    const settings = Object.entries({ ...OPTIONS, ...options }).map(([name, value]) => `-c ${name}=${value}`);
    const log = join(place.folder, "server.log");
    rotate(log);
    const args = [
      "start",
      "-w",
      "-t",
      "60",
      "-s",
      "-D",
      place.folder,
      "-l",
      log,
      "-o",
      `-p ${port} ${settings.join(" ")}`,
    ];
    const { code, output } = await runCommand(join(place.programs, "pg_ctl"), args, asServer(place));
    if (code === 0) return port;
    const other = await runningPort(place);
    if (other) return other;
    failure = `${output}\n${existsSync(log) ? readFileSync(log, "utf8").slice(-2000) : ""}`;
    await wait(500);
  }
  throw new LaunchError(`PostgreSQL ne démarre pas (${place.folder}) :\n${failure}`);
}

/**
 * Ends the sessions, writes everything down, stops.
 * @param {ClusterPlace} place
 */
export async function stopCluster(place) {
  await runCommand(
    join(place.programs, "pg_ctl"),
    ["stop", "-w", "-t", "60", "-s", "-m", "fast", "-D", place.folder],
    asServer(place),
  );
}

/**
 * Port of the server that runs on this folder, or nothing. A leftover lock file of a dead server is removed:
 * after a restart its process number may be another program's, and PostgreSQL would wait for it for ever.
 * @param {ClusterPlace} place
 */
async function runningPort(place) {
  const lockFile = join(place.folder, "postmaster.pid");
  if (!existsSync(lockFile)) return undefined;
  const [pid, , , port] = readFileSync(lockFile, "utf8").split("\n");
  if (!(await isServerOf(Number(pid), place))) {
    rmSync(lockFile, { force: true });
    return undefined;
  }
  return port ? Number(port) : undefined;
}

/**
 * @param {number} pid
 * @param {ClusterPlace} place
 */
async function isServerOf(pid, place) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ESRCH") return false;
  }
  if (process.platform === "win32") return true;
  const commandLine = `/proc/${pid}/cmdline`;
  if (existsSync(commandLine)) return readFileSync(commandLine, "utf8").includes(place.folder);
  return (await runCommand("ps", ["-o", "command=", "-p", String(pid)])).output.includes(place.folder);
}

/** @param {ClusterPlace} place */
function asServer({ user, folder }) {
  // The server's user may be unable to enter the folder the launch was called from.
  return { ...user, cwd: user ? "/" : dirname(folder), env: { ...process.env, LC_ALL: "C" } };
}

/** @param {string} log */
function rotate(log) {
  if (existsSync(log) && statSync(log).size > 5_000_000) renameSync(log, `${log}.1`);
}
