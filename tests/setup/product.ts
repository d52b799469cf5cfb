import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { withClient } from "../../src/launch/connect.mjs";
import { readEmbeddedAddresses } from "../../src/launch/embedded-addresses.mjs";
import { findFreePort } from "../../src/launch/free-port.mjs";
import { productEnvironment } from "../../src/launch/product-environment.mjs";
import { inRoot } from "../../src/launch/root.mjs";
import { withDatabase } from "../../src/launch/urls.mjs";

export { expect };

type ProductFixtures = {
  /**
   * Another server on the same database that believes it is another moment ("2026-11-20T10:59:00+01:00"); gives its
   * address. `environment` adds to its own (SMTP_URL, RESEND_BASE_URL). It stops when the test ends.
   */
  startProduct: (options: { clock: string; environment?: Record<string, string> }) => Promise<string>;
};

/** Playwright's test, with the product's fixtures. */
export const test = base.extend<ProductFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
  startProduct: async ({}, use) => {
    const servers: ChildProcess[] = [];
    await use(async ({ clock, environment }) => {
      const port = await findFreePort();
      const server = spawn(process.execPath, [inRoot("src/launch/serve.mjs")], {
        env: { ...environmentAt(clock, port), ...environment },
        stdio: ["ignore", "ignore", "inherit"],
      });
      servers.push(server);
      const url = `http://localhost:${port}`;
      await untilWell(url, server);
      return url;
    });
    await Promise.all(servers.map(stop));
  },
});

/** Fails with what axe finds wrong on the page, and where. */
export async function expectNoAxeViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // Axe can't enter a frame without scripts, and waits for it for ever.
    .exclude("iframe[sandbox]")
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ target }) => target.join(" ")),
  }));
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

/** Looks into the product's database from outside, past row-level security. */
export async function queryDatabase<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const { superuserUrl } = readEmbeddedAddresses(dataDir());
  return withClient(withDatabase(superuserUrl, "preau"), async (client) => (await client.query<Row>(sql, values)).rows);
}

function environmentAt(clock: string, port: number): NodeJS.ProcessEnv {
  const settings = {
    port,
    clock,
    dataDir: dataDir(),
    publicUrl: `http://localhost:${port}`,
    processes: 1,
    trustedProxies: 0,
    host: undefined,
    databaseUrl: undefined,
    databaseOwnerUrl: undefined,
  };
  return {
    ...productEnvironment(settings, { embedded: true, ...readEmbeddedAddresses(dataDir()) }),
    LOG_LEVEL: "warn",
  };
}

/** Where the product under test keeps its PostgreSQL. */
export function dataDir(): string {
  const folder = process.env.E2E_DATA_DIR;
  if (!folder) throw new Error("E2E_DATA_DIR is set by playwright.config.ts");
  return folder;
}

async function untilWell(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 300 && server.exitCode === null; attempt++) {
    const answer = await fetch(`${url}/api/sante`).catch(() => null);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error(`The product does not start on ${url}`);
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  await ended;
}
