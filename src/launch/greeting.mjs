import { DEMO_ACCOUNTS, DEMO_PASSWORD, hasDemo } from "./demo.mjs";
import { hasCommune, makeInstallationCode } from "./installation-code.mjs";

/**
 * Says where the portal is and how to get in.
 * @param {import("./settings.mjs").Settings} settings
 * @param {import("./database.mjs").OpenDatabase} database
 */
export async function greet({ publicUrl, clock }, database) {
  console.log(`\nPréau est prêt : ${publicUrl}`);
  if (clock) console.log(`Horloge d’essai : le portail se croit au ${clock} et avance depuis cet instant.`);
  if (await hasDemo(database)) {
    console.log(`\nCommune de démonstration, mot de passe ${DEMO_PASSWORD} :`);
    for (const [identifier, who] of DEMO_ACCOUNTS) console.log(`  ${identifier.padEnd(9)}${who}`);
  }
  const url = database.ownerUrl ?? String(database.environment.DATABASE_URL);
  if (!(await hasCommune(url))) {
    console.log(`\nLa base est vide. Installez votre commune : ${publicUrl}/installation`);
    console.log(`Code d’installation, valable une fois : ${await makeInstallationCode(url)}`);
  }
  console.log("\nCtrl-C pour arrêter.");
}
