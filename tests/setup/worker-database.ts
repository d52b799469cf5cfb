import { inject } from "vitest";
import { withClient } from "../../src/launch/connect.mjs";
import { ensureDatabase } from "../../src/launch/roles.mjs";
import { withDatabase } from "../../src/launch/urls.mjs";
import { TEMPLATE } from "./database-server";

// Runs before a test file loads the application: each worker has a database of its own, shared by its files.
// Tests don't empty it; each makes a commune of its own, and row-level security keeps them apart.
const server = inject("testServer");
const database = `worker_${process.env.VITEST_POOL_ID}`;

await withClient(server.superuserUrl, async (client) => {
  // Copying a template is one at a time.
  await client.query("SELECT pg_advisory_lock(hashtext('preau_template'))");
  await ensureDatabase(server.superuserUrl, database, TEMPLATE);
});

Object.assign(process.env, {
  DATABASE_URL: withDatabase(server.applicationUrl, database),
  DATABASE_OWNER_URL: withDatabase(server.ownerUrl, database),
  DATABASE_POOL_SIZE: "5",
  EMBEDDED_DATABASE: "1",
  PUBLIC_URL: "http://localhost:3000",
  NEXTAUTH_URL: "http://localhost:3000",
  AUTH_SECRET: server.authSecret,
  ENCRYPTION_KEY: server.encryptionKey,
  LOG_LEVEL: process.env.LOG_LEVEL ?? "silent",
});
