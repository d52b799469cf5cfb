import { randomBytes } from "node:crypto";
import { APPLICATION_ROLE, readEmbeddedAddresses } from "../../src/launch/embedded-addresses.mjs";
import { makeInstallationCode } from "../../src/launch/installation-code.mjs";
import { prepareSchema } from "../../src/launch/prepare-schema.mjs";
import { dropDatabase, ensureDatabase } from "../../src/launch/roles.mjs";
import { withDatabase } from "../../src/launch/urls.mjs";
import { E2E_CLOCK } from "./e2e-clock";
import { dataDir, test as onTheDemo } from "./product";

type EmptyPortalFixtures = {
  /** A database of the test's own, with the tables and nobody in them; dropped once its server has stopped. */
  emptyDatabase: { databaseUrl: string; ownerUrl: string };
  /** What the launcher shows once, and opens /installation. */
  installationCode: string;
};

/** Playwright's test, on a portal of its own that nobody has installed yet: every address is there. */
export const test = onTheDemo.extend<EmptyPortalFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
  emptyDatabase: async ({}, use) => {
    const { superuserUrl, ...roles } = readEmbeddedAddresses(dataDir());
    const name = `empty_${randomBytes(4).toString("hex")}`;
    const databaseUrl = withDatabase(roles.databaseUrl, name);
    const ownerUrl = withDatabase(roles.ownerUrl, name);
    await ensureDatabase(superuserUrl, name);
    await prepareSchema({ ownerUrl, applicationRole: APPLICATION_ROLE });
    await use({ databaseUrl, ownerUrl });
    await dropDatabase(superuserUrl, name);
  },
  // Named after the database, so that it starts after it and stops before it.
  baseURL: async ({ emptyDatabase: { databaseUrl, ownerUrl }, startProduct }, use) => {
    const environment = { DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: ownerUrl };
    await use(await startProduct({ clock: E2E_CLOCK, environment }));
  },
  installationCode: async ({ emptyDatabase: { ownerUrl } }, use) => use(await makeInstallationCode(ownerUrl)),
});
