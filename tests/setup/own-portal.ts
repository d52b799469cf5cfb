import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { endCluster } from "../../src/launch/end-cluster.mjs";
import { findFreePort } from "../../src/launch/free-port.mjs";
import { E2E_CLOCK } from "./e2e-clock";
import { type LaunchedPortal, launchPortal } from "./launched-portal";
import { test as onTheDemo } from "./product";

/** A data folder and a port of a test's own, beside the portal that the others share. */
export type OwnPlace = {
  url: string;
  /** Starts a portal there, or elsewhere when `environment` says so. */
  launch: (environment?: Record<string, string>) => LaunchedPortal;
};

/** Playwright's test, with a place where it may start, kill and start again a portal; thrown away afterwards. */
export const testOfLaunches = onTheDemo.extend<{ ownPlace: OwnPlace }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
  ownPlace: async ({}, use) => {
    const dataDir = mkdtempSync(join(tmpdir(), `preau-test-${process.pid}-`));
    const port = String(await findFreePort());
    const launched: LaunchedPortal[] = [];
    const launch = (environment: Record<string, string> = {}) => {
      const portal = launchPortal({ DATA_DIR: dataDir, PORT: port, CLOCK: E2E_CLOCK, ...environment });
      launched.push(portal);
      return portal;
    };
    await use({ url: `http://localhost:${port}`, launch });
    for (const portal of launched) portal.stop("SIGKILL");
    await Promise.all(launched.map(({ ended }) => ended));
    await endCluster(dataDir);
  },
});

/** Playwright's test, on a demo of its own: what it changes for the whole commune, the other tests never see. */
export const test = testOfLaunches.extend({
  baseURL: async ({ ownPlace: { url, launch } }, use) => {
    await launch({ WEB_CONCURRENCY: "1", LOG_LEVEL: "warn" }).ready;
    await use(url);
  },
});
