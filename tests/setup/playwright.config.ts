import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { findChromium } from "../../src/launch/chromium.mjs";
import { cutOff } from "../../src/launch/cut-off.mjs";
import { findFreePort } from "../../src/launch/free-port.mjs";
import { inRoot, ROOT } from "../../src/launch/root.mjs";
import { E2E_CLOCK } from "./e2e-clock";

// This file is read again by each worker: what is chosen here is chosen once and handed on.
process.env.E2E_PORT ??= String(await findFreePort());
process.env.E2E_DATA_DIR ??= mkdtempSync(join(tmpdir(), `preau-test-${process.pid}-`));
process.env.CHROMIUM_PATH ??= await findChromium();
const { E2E_PORT, E2E_DATA_DIR, CHROMIUM_PATH } = process.env;
const baseURL = `http://localhost:${E2E_PORT}`;

const flags = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

export default defineConfig({
  testDir: inRoot("tests/e2e"),
  outputDir: inRoot("test-results"),
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A journey that fails is tried once more: a slow machine is told from a broken page, and the report names both.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL,
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    trace: "retain-on-failure",
    launchOptions: { executablePath: CHROMIUM_PATH, args: flags },
  },
  projects: [
    { name: "phone", use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
    { name: "desktop", use: { viewport: { width: 1280, height: 900 } } },
  ],
  webServer: {
    // The built product, as `npm start` serves it, on a database and a demo of its own.
    command: "node src/launch/start.mjs",
    cwd: ROOT,
    url: `${baseURL}/api/sante`,
    timeout: 180_000,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    env: {
      ...cutOff,
      PORT: E2E_PORT,
      DATA_DIR: E2E_DATA_DIR,
      CLOCK: E2E_CLOCK,
      PUBLIC_URL: baseURL,
      WEB_CONCURRENCY: "2",
      LOG_LEVEL: "warn",
    },
  },
});
