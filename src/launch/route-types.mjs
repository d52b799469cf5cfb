import { inRoot } from "./root.mjs";
import { runOrFail } from "./run-command.mjs";
import { step } from "./step.mjs";

/** The types of routes and pages, which Next writes from src/app: the type check needs them. */
export async function writeRouteTypes() {
  await step("Types des pages", async () => {
    const args = [inRoot("node_modules/next/dist/bin/next"), "typegen"];
    await runOrFail("next typegen a échoué :", process.execPath, args);
  });
}
