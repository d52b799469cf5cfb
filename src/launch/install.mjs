import { existsSync, readFileSync } from "node:fs";
import { fingerprint, onceFor } from "./fingerprint.mjs";
import { LaunchError } from "./launch-error.mjs";
import { inRoot } from "./root.mjs";
import { runOrFail } from "./run-command.mjs";
import { step } from "./step.mjs";

const OLDEST_NODE = [20, 19];

function checkNodeVersion() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new LaunchError(
    `Préau demande Node ${OLDEST_NODE.join(".")} ou plus récent ; celui-ci est ${process.version}.`,
  );
}

/** Installs what the lock file says, when it is missing or something else is installed. */
async function installLibraries() {
  if (areLibrariesInstalled()) return;
  await step("Installation des bibliothèques", async () => {
    // Under `npm start`, npm says where it lives; otherwise it is looked for in the PATH.
    const npm = process.env.npm_execpath;
    const args = ["ci", "--include=dev", "--no-audit", "--no-fund"];
    const [program, before] = npm?.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
    await runOrFail("npm ci a échoué :", program, [...before, ...args]);
  });
}

/** Compares the lock file with npm's own list of what it installed. */
function areLibrariesInstalled() {
  const installed = inRoot("node_modules", ".package-lock.json");
  if (!existsSync(installed)) return false;
  const [wanted, present] = [inRoot("package-lock.json"), installed].map(
    (path) => JSON.parse(readFileSync(path, "utf8")).packages,
  );
  return Object.entries(wanted).every(([path, { version, optional, integrity }]) => {
    // What is optional may be for another machine.
    if (path === "" || (optional && !present[path])) return true;
    return present[path]?.version === version && present[path].integrity === integrity;
  });
}

/** Writes the database client from prisma/schema.prisma, when the schema changed. Downloads nothing. */
async function generateClient() {
  const stamp = inRoot("src/server/db/generated/.schema");
  await onceFor(stamp, fingerprint(["prisma/schema.prisma", "package-lock.json"]), () =>
    step("Client de base de données", async () => {
      // Prisma insists on an engine it doesn't use to generate: any existing program will do.
      const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };
      const args = [inRoot("node_modules/prisma/build/index.js"), "generate", "--config", "prisma/prisma.config.ts"];
      await runOrFail("prisma generate a échoué :", process.execPath, args, { env });
    }),
  );
}

/** What every command needs before anything else. */
export async function prepareCheckout() {
  checkNodeVersion();
  await installLibraries();
  await generateClient();
}
