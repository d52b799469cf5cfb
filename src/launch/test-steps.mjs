import { join } from "node:path";
import { buildProduct } from "./build.mjs";
import { runChecks } from "./check-steps.mjs";
import { findChromium } from "./chromium.mjs";
import { LaunchError } from "./launch-error.mjs";
import { inRoot } from "./root.mjs";
import { writeRouteTypes } from "./route-types.mjs";
import { runCommand } from "./run-command.mjs";
import { inTemporaryFolder } from "./temporary-folder.mjs";
import { countPlaywright, countVitest } from "./test-counts.mjs";

/**
 * The parts of `npm test`, in order. Each shows its own report and gives its counts.
 * @type {Record<string, (filters: string[], reports: string) => Promise<import("./test-counts.mjs").Counts>>}
 */
export const PARTS = {
  check: () =>
    countingFailure(async () => {
      await writeRouteTypes();
      return runChecks();
    }),
  unit: (filters, reports) => runVitest("unit", filters, reports),
  integration: (filters, reports) => runVitest("integration", filters, reports),
  e2e: (filters, reports) =>
    countingFailure(async () => {
      await buildProduct();
      return inTemporaryFolder("e2e", (dataDir) => runPlaywright(filters, reports, dataDir));
    }),
};

/**
 * A part that can't begin counts as one failure: the last line is printed all the same.
 * @param {() => Promise<import("./test-counts.mjs").Counts>} run
 */
async function countingFailure(run) {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof LaunchError)) throw error;
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
}

/**
 * @param {string} project
 * @param {string[]} filters
 * @param {string} reports
 */
async function runVitest(project, filters, reports) {
  const report = join(reports, `${project}.json`);
  const args = [
    ...[inRoot("node_modules/vitest/vitest.mjs"), "run", "--config", "tests/setup/vitest.config.ts"],
    ...["--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    ...filters,
  ];
  const { code } = await runCommand(process.execPath, args, { show: true });
  return countVitest(report, code);
}

/**
 * @param {string[]} filters
 * @param {string} reports
 * @param {string} dataDir
 */
async function runPlaywright(filters, reports, dataDir) {
  const report = join(reports, "e2e.json");
  const env = {
    ...process.env,
    E2E_DATA_DIR: dataDir,
    CHROMIUM_PATH: await findChromium(),
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  };
  const args = [
    ...[inRoot("node_modules/@playwright/test/cli.js"), "test", "--config", "tests/setup/playwright.config.ts"],
    ...["--reporter=list,json", ...filters],
  ];
  const { code } = await runCommand(process.execPath, args, { env, show: true });
  return countPlaywright(report, code);
}
