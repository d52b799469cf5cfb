import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { IMPORT_RULES } from "./import-rules.mjs";
import { ROOT } from "./root.mjs";
import { standInForTypescript } from "./typescript-with-api.mjs";

/**
 * Holds the import table of the architecture (import-rules.mjs) over a tree.
 * @param {string} top
 * @returns {Promise<string[]>} one line per forbidden edge: rule  from → to
 */
export async function forbiddenImports(top) {
  standInForTypescript();
  const { cruise } = await import("dependency-cruiser");
  const { output } = await cruise(
    ["src", "tests", "prisma"],
    {
      baseDir: top,
      validate: true,
      ruleSet: { forbidden: IMPORT_RULES },
      tsPreCompilationDeps: true,
      doNotFollow: { path: "node_modules" },
      exclude: { path: "\\.(css|json)$" },
      enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "node", "default"] },
    },
    {
      alias: { "@tests": `${top}/tests`, "@": `${top}/src` },
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".d.ts"],
    },
  );
  if (typeof output === "string") throw new Error(output);
  return output.summary.violations.map(({ rule, from, to }) => `${rule.name}  ${from} → ${to}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const forbidden = await forbiddenImports(resolve(process.argv[2] ?? ROOT));
  for (const line of forbidden) console.error(line);
  process.exit(forbidden.length ? 1 : 0);
}
