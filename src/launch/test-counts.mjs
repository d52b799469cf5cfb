import { existsSync, readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * What Vitest's JSON report counts. A file that could not even be read has no test, but failed.
 * @param {string} path
 * @param {number} code the run's exit code
 * @returns {Counts}
 */
export function countVitest(path, code) {
  if (!existsSync(path)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(path, "utf8"));
  const unread = testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  return atLeastOneFailure({ passed: numPassedTests, failed: numFailedTests + unread }, code);
}

/**
 * What Playwright's JSON report counts; a test that passed at the second try passed.
 * @param {string} path
 * @param {number} code
 * @returns {Counts}
 */
export function countPlaywright(path, code) {
  if (!existsSync(path)) return { passed: 0, failed: 1 };
  const { stats, errors } = JSON.parse(readFileSync(path, "utf8"));
  return atLeastOneFailure({ passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length }, code);
}

/**
 * A run that failed without a failed test (no test found, a broken set-up) is a failure all the same.
 * @param {Counts} counts
 * @param {number} code
 */
function atLeastOneFailure(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
