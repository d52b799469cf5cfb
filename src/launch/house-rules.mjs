import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { inRoot, ROOT } from "./root.mjs";

/**
 * Rules of the house that no other tool holds: where each thing may be written, by the start of the path.
 * @type {{ found: RegExp, only: string[], sentence: string }[]}
 */
const RULES = [
  {
    found: /\bnew Date\(\s*\)|\bDate\.now\(|\bDate\(\s*\)|\bTemporal\.Now\b|\bperformance\.timeOrigin\b/,
    only: ["src/server/clock.ts", "src/launch/", "tests/bench/", "tests/setup/"],
    sentence: "the time is read in src/server/clock.ts only; take `now` as an argument",
  },
  {
    found: /\bprocess\.env\b|\bprocess\[["']env["']\]|import\.meta\.env/,
    only: ["src/env.ts", "src/instrumentation.ts", "src/launch/", "tests/", "prisma/"],
    sentence: "the environment is read in src/env.ts only; import `env`",
  },
  {
    found: /@ts-(ignore|expect-error|nocheck)\b/,
    only: [],
    sentence: "a type is put right, not silenced",
  },
  {
    found: /\bbiome-ignore\b(?!.*: \S)/,
    only: [],
    sentence: "an exception to a rule says why",
  },
  {
    found: /\b(TODO|FIXME|XXX)\b/,
    only: [],
    sentence: "what is left to do is an issue, not a comment",
  },
  {
    found: /\bvi\.mock\(|\bvi\.useFakeTimers\(|toMatchSnapshot\(|toMatchInlineSnapshot\(/,
    only: [],
    sentence: "tests use real parts, a chosen `now`, and no snapshot",
  },
];

const EXEMPT = ["src/launch/house-rules.mjs", "tests/unit/launch/house-rules.test.ts", "src/server/db/generated/"];

/**
 * What breaks a rule in one file.
 * @param {string} path from the top of the checkout, with forward slashes
 * @param {string} source
 * @returns {string[]} one line each: path:line  sentence
 */
export function brokenRules(path, source) {
  if (EXEMPT.some((start) => path.startsWith(start))) return [];
  const rules = RULES.filter(({ only }) => !only.some((start) => path.startsWith(start)));
  return source.split("\n").flatMap((line, index) => {
    // A comment may name what it forbids.
    const code = line
      .replace(/^\s*(\*|\/\*\*?).*$/, "")
      .replace(/(^|\s)\/\/(?!.*(biome-ignore|@ts-|TODO|FIXME|XXX)).*$/, "");
    return rules.filter(({ found }) => found.test(code)).map(({ sentence }) => `${path}:${index + 1}  ${sentence}`);
  });
}

/** @param {string} folder */
function* sourcesUnder(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    if (entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name)) yield join(entry.parentPath ?? entry.path, entry.name);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const broken = ["src", "tests", "prisma"].flatMap((folder) =>
    [...sourcesUnder(inRoot(folder))].flatMap((file) =>
      brokenRules(relative(ROOT, file).replaceAll("\\", "/"), readFileSync(file, "utf8")),
    ),
  );
  for (const line of broken) console.error(line);
  process.exit(broken.length ? 1 : 0);
}
