import { tryPort } from "./free-port.mjs";
import { prepareCheckout } from "./install.mjs";
import { LaunchError, runMain } from "./launch-error.mjs";
import { readSettings } from "./settings.mjs";
import { step } from "./step.mjs";
import { untilStopped } from "./until-stopped.mjs";

/** `npm start`: from a fresh clone to the portal being served. */
await runMain(async () => {
  const stopped = untilStopped();
  void stopped.then(() => console.log("\nArrêt …"));
  const settings = readSettings();
  await prepareCheckout();
  if ((await tryPort(settings.port, settings.host ?? "0.0.0.0")) === undefined)
    throw new LaunchError(
      `Le port ${settings.port} est pris : arrêtez ce qui l’occupe, ou choisissez-en un autre (PORT=3001 npm start).`,
    );
  // From here on the libraries are there.
  const { openDatabase } = await import("./database.mjs");
  const { createDemoWhenEmpty } = await import("./demo.mjs");
  const { buildProduct } = await import("./build.mjs");
  const { serve } = await import("./serve.mjs");
  const { greet } = await import("./greeting.mjs");

  const database = await openDatabase(settings);
  try {
    if (database.embedded) await createDemoWhenEmpty(database);
    await buildProduct();
    const server = await step("Démarrage", () => serve(database.environment, settings.processes));
    await greet(settings, database);
    await stopped;
    await server.close();
  } finally {
    await database.close();
  }
  process.exit(0);
});
