import { prepareCheckout } from "./install.mjs";
import { runMain } from "./launch-error.mjs";
import { readSettings } from "./settings.mjs";

/** `npm run db:migrate`: brings the database up to date, nothing else. */
await runMain(async () => {
  const settings = readSettings();
  await prepareCheckout();
  const { openDatabase } = await import("./database.mjs");
  const database = await openDatabase(settings);
  await database.close();
});
