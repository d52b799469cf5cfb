import { betweenDemoMarks, hasWholeDemo } from "./demo-mark.mjs";
import { DATABASE } from "./embedded-addresses.mjs";
import { hasCommune } from "./installation-code.mjs";
import { inRoot } from "./root.mjs";
import { runOrFail } from "./run-command.mjs";
import { step } from "./step.mjs";

export const DEMO_PASSWORD = "Demo-Preau-2026";
export const DEMO_ACCOUNTS = [
  ["famille", "une famille, trois enfants"],
  ["mairie", "administration"],
  ["agent", "service scolaire"],
  ["cuisine", "cuisine"],
  ["regie", "régie"],
];

/**
 * Makes the demo commune when there is no commune at all.
 * @param {import("./database.mjs").OpenDatabase} database
 */
export async function createDemoWhenEmpty({ environment }) {
  if (await hasCommune(String(environment.DATABASE_URL))) return;
  await step("Commune de démonstration", async () => {
    const args = ["--import", "tsx", inRoot("prisma/demo/create-demo.ts")];
    await betweenDemoMarks(String(environment.DATABASE_OWNER_URL), DATABASE, () =>
      runOrFail("La commune de démonstration n’a pas pu être créée :", process.execPath, args, { env: environment }),
    );
  });
}

/**
 * Whether the database holds the whole demo, nothing, or a commune of somebody's own.
 * @param {import("./database.mjs").OpenDatabase} database
 */
export async function hasDemo({ environment }) {
  return hasWholeDemo(String(environment.DATABASE_URL), DATABASE);
}
