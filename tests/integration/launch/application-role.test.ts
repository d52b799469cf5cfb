import pg from "pg";
import { expect, inject, test } from "vitest";
import { refuseUnboundRole } from "../../../src/launch/application-role.mjs";
import { withClient } from "../../../src/launch/connect.mjs";
import { urlFor, withDatabase } from "../../../src/launch/urls.mjs";

const server = inject("testServer");
const database = new URL(String(process.env.DATABASE_URL)).pathname.slice(1);
const url = (address: string) => withDatabase(address, database);

async function withRole(role: string, attributes: string, work: (address: string) => Promise<unknown>) {
  await withClient(url(server.superuserUrl), async (superuser) => {
    await superuser.query(`CREATE ROLE ${role} LOGIN PASSWORD 'essai' ${attributes}`);
    await superuser.query(`GRANT pg_read_all_data TO ${role}`);
    try {
      await work(urlFor(server.superuserUrl, role, "essai", database));
    } finally {
      await superuser.query(`DROP OWNED BY ${role}`);
      await superuser.query(`DROP ROLE ${role}`);
    }
  });
}

const refusal = (address: string) =>
  withClient(address, (client) => refuseUnboundRole(client, "preau_owner")).then(
    () => null,
    (error: Error) => error.message,
  );

test("the application's own role is accepted", async () => {
  expect(await refusal(url(server.applicationUrl))).toBeNull();
});

test("a superuser is refused, and told how to make roles", async () => {
  const sentence = await refusal(url(server.superuserUrl));
  expect(sentence).toContain("superutilisateur");
  expect(sentence).toContain("CREATE ROLE preau_app");
});

test("the tables' owner is refused", async () => {
  expect(await refusal(url(server.ownerUrl))).toContain("possède les tables");
});

test("a role that has BYPASSRLS is refused", async () => {
  await withRole("essai_bypass", "BYPASSRLS", async (address) => expect(await refusal(address)).toContain("BYPASSRLS"));
});

test("a role that may become one that bypasses is refused", async () => {
  await withRole("essai_membre", "IN ROLE postgres", async (address) =>
    expect(await refusal(address)).toContain("superutilisateur"),
  );
});

test("a role that may become the owner is refused", async () => {
  await withRole("essai_proprietaire", "IN ROLE preau_owner", async (address) =>
    expect(await refusal(address)).toContain("propriétaire"),
  );
});

test("the application can't read the history of migrations, nor create a table", async () => {
  await withClient(url(server.applicationUrl), async (client) => {
    await expect(client.query("SELECT FROM _prisma_migrations")).rejects.toThrow("permission denied");
    await expect(client.query("CREATE TABLE own (id int)")).rejects.toThrow(pg.DatabaseError);
  });
});
