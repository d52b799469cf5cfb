import { expect, test } from "vitest";
import { brokenRules } from "../../../src/launch/house-rules.mjs";

test.each([
  ["the clock, outside clock.ts", "src/server/mail.ts", "const now = new Date();", 1],
  ["the clock by number", "src/app/page.tsx", "const now = Date.now();", 1],
  ["the clock by Temporal", "src/domain/a.ts", "Temporal.Now.instant()", 1],
  ["a given instant", "src/server/mail.ts", "const at = new Date(value);", 0],
  ["the clock, in clock.ts", "src/server/clock.ts", "Date.now()", 0],
  ["the environment, outside env.ts", "src/server/mail.ts", "process.env.PORT", 1],
  ["the environment, in env.ts", "src/env.ts", "process.env.PORT", 0],
  ["the environment, in the launcher", "src/launch/start.mjs", "process.env.PORT", 0],
  ["a silenced type", "src/app/page.tsx", "// @ts-expect-error", 1],
  ["work put off", "src/app/page.tsx", "// TODO later", 1],
  ["a false module in a test", "tests/unit/a.test.ts", 'vi.mock("x")', 1],
  ["a comment that names the clock", "src/app/page.tsx", "// not Date.now(): the server's clock decides", 0],
])("%s", (_case, path, source, count) => {
  expect(brokenRules(path, source)).toHaveLength(count);
});
