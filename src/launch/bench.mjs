import { cutOff } from "./cut-off.mjs";
import { findFreePort } from "./free-port.mjs";
import { prepareCheckout } from "./install.mjs";
import { runMain } from "./launch-error.mjs";
import { inRoot } from "./root.mjs";
import { runCommand } from "./run-command.mjs";
import { readSettings } from "./settings.mjs";
import { inTemporaryFolder } from "./temporary-folder.mjs";

/** A Tuesday of the school year whose weeks are measured: the same figures whenever they are taken. */
const BENCH_CLOCK = "2026-11-17T09:00:00+01:00";

/** `npm run bench [-- --readme]`: measures the built product on a database of its own, which it then throws away. */
await runMain(async () => {
  await prepareCheckout();
  const { buildProduct } = await import("./build.mjs");
  const { findChromium } = await import("./chromium.mjs");
  const { openDatabase } = await import("./database.mjs");
  await buildProduct();
  const code = await inTemporaryFolder("bench", async (dataDir) => {
    const port = await findFreePort();
    Object.assign(process.env, cutOff, { CLOCK: BENCH_CLOCK, PUBLIC_URL: "" });
    const database = await openDatabase({ ...readSettings(), port, dataDir, publicUrl: `http://localhost:${port}` });
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
