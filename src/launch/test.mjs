import { prepareCheckout } from "./install.mjs";
import { LaunchError, runMain } from "./launch-error.mjs";
import { inTemporaryFolder } from "./temporary-folder.mjs";

/**
 * `npm test`: everything, from a fresh clone. `npm test -- integration booking` runs one part, of the files so named.
 * The last line is always `N passed, N failed`.
 */
await runMain(async () => {
  const [part, ...filters] = process.argv.slice(2);
  await prepareCheckout();
  const { PARTS } = await import("./test-steps.mjs");
  if (part && !(part in PARTS))
    throw new LaunchError(`Partie inconnue : ${part}. Au choix : ${Object.keys(PARTS).join(", ")}.`);
  const total = { passed: 0, failed: 0 };
  await inTemporaryFolder("reports", async (reports) => {
    for (const [name, run] of Object.entries(PARTS)) {
      if (part && part !== name) continue;
      console.log(`\n── ${name} ──`);
      const { passed, failed } = await run(filters, reports);
      total.passed += passed;
      total.failed += failed;
    }
  });
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
});
