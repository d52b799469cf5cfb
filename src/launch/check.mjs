import { runChecks } from "./check-steps.mjs";
import { prepareCheckout } from "./install.mjs";
import { runMain } from "./launch-error.mjs";
import { writeRouteTypes } from "./route-types.mjs";

/** `npm run check`: types, style, import table, dead code, house rules. */
await runMain(async () => {
  await prepareCheckout();
  await writeRouteTypes();
  const { failed } = await runChecks();
  process.exit(failed ? 1 : 0);
});
