import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { inRoot } from "../../../src/launch/root.mjs";

const complete = {
  DATABASE_URL: "postgresql://preau_app@localhost/preau",
  PUBLIC_URL: "https://portail.example.fr",
  AUTH_SECRET: "s".repeat(40),
  ENCRYPTION_KEY: Buffer.alloc(32).toString("base64"),
};

function run(file: string, args: string[], environment: Record<string, string>) {
  const env = { PATH: process.env.PATH, NODE_ENV: "production" as const, ...environment };
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args, inRoot(file)], { env, encoding: "utf8" });
  return { status, said: stdout + stderr };
}

test.each([
  ["nothing is missing", complete, []],
  ["an empty variable is an absent one", { ...complete, SMTP_URL: "" }, []],
  ["secrets are missing", { ...complete, AUTH_SECRET: "", ENCRYPTION_KEY: "court" }, ["AUTH_SECRET", "ENCRYPTION_KEY"]],
  ["an address is none", { ...complete, PUBLIC_URL: "portail.example.fr" }, ["PUBLIC_URL"]],
  ["the clock is moved on a server", { ...complete, CLOCK: "2026-11-20T10:59:00+01:00" }, ["CLOCK"]],
  ["messages would leave from nobody", { ...complete, SMTP_URL: "smtp://localhost" }, ["MAIL_FROM"]],
  ["messages have a sender", { ...complete, SMTP_URL: "smtp://localhost", MAIL_FROM: "a@example.fr" }, []],
])("the portal checks its environment: %s", (_case, environment, wrong) => {
  const { status, said } = run("src/env.ts", ["--import", "tsx"], environment);
  expect(status === 0).toBe(wrong.length === 0);
  const named = new Set([...said.matchAll(/^ {2}([A-Z_]+) : /gm)].map(([, name]) => name));
  expect([...named]).toEqual(wrong);
});

test.each([
  ["a clock", { ...complete, CLOCK: "2026-11-20T10:59:00+01:00" }, "CLOCK ne sert qu’avec la base de démonstration"],
  ["no session secret", { ...complete, AUTH_SECRET: "" }, "AUTH_SECRET est obligatoire avec DATABASE_URL"],
  ["no key for health notes", { ...complete, ENCRYPTION_KEY: "" }, "ENCRYPTION_KEY est obligatoire avec DATABASE_URL"],
  ["no address", { ...complete, PUBLIC_URL: "" }, "PUBLIC_URL est obligatoire avec DATABASE_URL"],
  ["a port that is none", { ...complete, PORT: "80a" }, "PORT doit être un nombre entier"],
])("the launcher refuses an external database with %s", (_case, environment, sentence) => {
  const { status, said } = run("src/launch/migrate.mjs", [], environment);
  expect(status).not.toBe(0);
  expect(said).toContain(sentence);
});
