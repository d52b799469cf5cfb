import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openEmbeddedDatabase } from "../../src/launch/embedded-database.mjs";
import { endCluster } from "../../src/launch/end-cluster.mjs";
import { prepareSchema } from "../../src/launch/prepare-schema.mjs";
import { ensureDatabase } from "../../src/launch/roles.mjs";
import { withDatabase } from "../../src/launch/urls.mjs";

export type TestServer = {
  superuserUrl: string;
  ownerUrl: string;
  applicationUrl: string;
  authSecret: string;
  encryptionKey: string;
};

declare module "vitest" {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

/** Every worker's database is copied from this one. */
export const TEMPLATE = "preau_template";
const PREFIX = "preau-test-";

/** One PostgreSQL for the whole run, in a folder of its own, with the migrations applied to a database to copy. */
export async function setup(project: TestProject) {
  await sweepKilledRuns();
  const dataDir = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // These data are thrown away: nothing waits for the disk.
  const options = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
  const server = await openEmbeddedDatabase(dataDir, { options });
  await ensureDatabase(server.superuserUrl, TEMPLATE);
  await prepareSchema({
    ownerUrl: withDatabase(server.ownerUrl, TEMPLATE),
    applicationRole: server.applicationRole,
  });
  project.provide("testServer", {
    superuserUrl: server.superuserUrl,
    ownerUrl: server.ownerUrl,
    applicationUrl: server.databaseUrl,
    authSecret: server.secrets.AUTH_SECRET,
    encryptionKey: server.secrets.ENCRYPTION_KEY,
  });
  return async () => {
    await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

/** A run killed in the middle leaves its server behind: the next one ends it. */
async function sweepKilledRuns() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const pid = Number(name.slice(PREFIX.length).split("-")[0]);
    if (!isAlive(pid)) await endCluster(join(tmpdir(), name));
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
