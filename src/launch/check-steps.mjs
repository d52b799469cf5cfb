import { inRoot } from "./root.mjs";
import { runCommand } from "./run-command.mjs";

/** What `npm run check` holds, each by one program. */
const CHECKS = [
  { label: "Types", args: [inRoot("node_modules/typescript/bin/tsc"), "--noEmit", "-p", "."] },
  { label: "Style (Biome)", args: [inRoot("node_modules/@biomejs/biome/bin/biome"), "check"] },
  { label: "Table des imports", args: [inRoot("src/launch/check-imports.mjs")] },
  { label: "Code mort (knip)", args: [inRoot("node_modules/knip/bin/knip.js")] },
  { label: "Règles de la maison", args: [inRoot("src/launch/house-rules.mjs")] },
];

/**
 * Runs them all, even after a failure, and shows what each one says is wrong.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks() {
  const outcome = { passed: 0, failed: 0 };
  for (const { label, args } of CHECKS) {
    const { code, output } = await runCommand(process.execPath, args);
    console.log(`${code === 0 ? "✓" : "✗"} ${label}`);
    if (code !== 0) console.log(output.trimEnd());
    outcome[code === 0 ? "passed" : "failed"]++;
  }
  return outcome;
}
