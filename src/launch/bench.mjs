import { findFreePort } from "./free-port.mjs";
import { prepareCheckout } from "./install.mjs";
import { runMain } from "./launch-error.mjs";
import { inRoot } from "./root.mjs";
import { runCommand } from "./run-command.mjs";
import { readSettings } from "./settings.mjs";
import { inTemporaryFolder } from "./temporary-folder.mjs";

/** `npm run bench [-- --readme]`: measures the built product on a database of its own, which it then throws away. */
await runMain(async () => {
  await prepareCheckout();
  const { buildProduct } = await import("./build.mjs");
  const { findChromium } = await import("./chromium.mjs");
  const { openDatabase } = await import("./database.mjs");
  await buildProduct();
  const code = await inTemporaryFolder("bench", async (dataDir) => {
    const port = await findFreePort();
    const own = { port, dataDir, publicUrl: `http://localhost:${port}`, databaseUrl: undefined, clock: undefined };
    const database = await openDatabase({ ...readSettings(), ...own });
    try {
      const env = { ...database.environment, LOG_LEVEL: "warn", CHROMIUM_PATH: await findChromium() };
      const args = ["--import", "tsx", inRoot("tests/bench/main.ts"), ...process.argv.slice(2)];
      return (await runCommand(process.execPath, args, { env, show: true })).code;
    } finally {
      await database.close();
    }
  });
  process.exit(code);
});
