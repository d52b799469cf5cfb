import { prepareCheckout } from "./install.mjs";
import { runMain } from "./launch-error.mjs";
import { readSettings } from "./settings.mjs";
import { untilStopped } from "./until-stopped.mjs";

/** `npm run dev`: the same database, and sources that reload as they are written. One process. */
await runMain(async () => {
  const stopped = untilStopped();
  const settings = readSettings();
  await prepareCheckout();
  const { openDatabase } = await import("./database.mjs");
  const { createDemoWhenEmpty } = await import("./demo.mjs");
  const { greet } = await import("./greeting.mjs");

  const database = await openDatabase(settings);
  try {
    if (database.embedded) await createDemoWhenEmpty(database);
    Object.assign(process.env, database.environment, { NODE_ENV: "development" });
    const { startHttpServer } = await import("./http-server.mjs");
    const server = await startHttpServer({ ...settings, dev: true });
    await greet(settings, database);
    await stopped;
    await server.close();
  } finally {
    await database.close();
  }
  process.exit(0);
});
