import { prepareCheckout } from "./install.mjs";
import { LaunchError, runMain } from "./launch-error.mjs";
import { readSettings } from "./settings.mjs";
import { step } from "./step.mjs";

/** `npm run demo:reset`: throws the demo away and makes it anew. Never touches the server of DATABASE_URL. */
await runMain(async () => {
  const settings = readSettings();
  if (settings.databaseUrl)
    throw new LaunchError("demo:reset ne touche que la base de démonstration : retirez DATABASE_URL.");
  await prepareCheckout();
  const { DATABASE } = await import("./embedded-addresses.mjs");
  const { openEmbeddedDatabase } = await import("./embedded-database.mjs");
  const { openDatabase } = await import("./database.mjs");
  const { createDemoWhenEmpty } = await import("./demo.mjs");
  const { dropDatabase } = await import("./roles.mjs");

  await step("Effacement de la démonstration", async () => {
    const embedded = await openEmbeddedDatabase(settings.dataDir);
    await dropDatabase(embedded.superuserUrl, DATABASE);
    await embedded.close();
  });
  const database = await openDatabase(settings);
  try {
    await createDemoWhenEmpty(database);
  } finally {
    await database.close();
  }
});
