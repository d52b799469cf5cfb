import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { findFreePort } from "../../src/launch/free-port.mjs";
import { E2E_CLOCK } from "../setup/e2e-clock";
import { testOfLaunches as test } from "../setup/own-portal";
import { expect } from "../setup/product";
import { DEMO_PASSWORD, signIn } from "../setup/sign-in";
import { cellOf, expectAllSaved } from "./planning-steps";

test.beforeEach(({ isMobile }) => test.skip(isMobile, "Nothing here depends on the screen"));

const health = async (url: string) => (await fetch(`${url}/api/sante`).catch(() => null))?.status ?? null;

test("npm start makes the demo and says how to get in; killed, it recovers what was booked; Ctrl-C leaves nothing running", async ({
  page,
  ownPlace: { url, launch },
}) => {
  test.slow();
  const first = launch();
  await first.ready;
  expect(first.output()).toContain(`Préau est prêt : ${url}`);
  for (const identifier of ["famille", "mairie", "agent", "cuisine", "regie"])
    expect(first.output()).toMatch(new RegExp(`^ {2}${identifier} `, "m"));

  const twice = launch({ PORT: String(await findFreePort()) });
  expect(await twice.ended).not.toBe(0);
  expect(twice.output()).toContain("Préau tourne déjà");
  const samePort = launch({ DATA_DIR: join(tmpdir(), "preau-autre") });
  expect(await samePort.ended).not.toBe(0);
  expect(samePort.output()).toContain("est pris");

  await signIn(page, "famille", DEMO_PASSWORD, url);
  await page.goto(`${url}/famille/planning?semaine=2027-03-15`);
  const cell = cellOf(page, "Cantine, Éthan, lundi 15 mars");
  const before = String(await cell.getAttribute("aria-pressed"));
  await cell.click();
  await expectAllSaved(page);

  first.stop("SIGKILL");
  await first.ended;
  expect(await health(url)).toBeNull();
  const second = launch();
  await second.ready;
  expect(second.output()).not.toContain("Commune de démonstration …");
  await page.reload();
  await expect(cell).not.toHaveAttribute("aria-pressed", before);

  second.stop("SIGINT");
  expect(await second.ended).toBe(0);
  expect(await health(url)).toBeNull();
});

test("the log tells each event on a line of JSON, with its request, and nobody's name, address or link", async ({
  page,
  ownPlace: { url, launch },
}) => {
  test.slow();
  const portal = launch({ LOG_LEVEL: "debug", WEB_CONCURRENCY: "1" });
  await portal.ready;
  await signIn(page, "mairie", DEMO_PASSWORD, url);
  await page.goto(`${url}/admin/familles?nom=Martin`);
  await page.goto(`${url}/mot-de-passe-oublie`);
  await page.getByLabel("Identifiant ou adresse e-mail").fill("famille@demo.invalid");
  await page.getByRole("button", { name: "Recevoir un lien" }).click();
  await expect(page.getByText("C’est demandé")).toBeVisible();
  await page.goto(`${url}/admin/courriels`);
  await expect(page.getByText("famille@demo.invalid").first()).toBeVisible();
  portal.stop("SIGINT");
  await portal.ended;

  const event = z.looseObject({ level: z.string(), time: z.iso.datetime(), event: z.string() });
  const lines = portal
    .output()
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => event.parse(JSON.parse(line)));
  const calls = lines.filter((line) => line.event === "query" || line.event === "mutation");
  expect(calls.length).toBeGreaterThan(3);
  for (const call of calls) expect(call.requestId).toMatch(/^[0-9a-f-]{36}$/);
  const told = JSON.stringify(lines);
  for (const secret of ["famille@demo.invalid", "Solange", "Martin", "Demo-Preau-2026", "reinitialisation/"])
    expect(told).not.toContain(secret);
});

test("behind HTTPS the session's cookie is bound to its host", async ({ startProduct }) => {
  const url = await startProduct({ clock: E2E_CLOCK, environment: { PUBLIC_URL: "https://portail.example.fr" } });
  const csrf = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await csrf.json());
  const signedIn = await fetch(`${url}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: {
      cookie: csrf.headers
        .getSetCookie()
        .map((one) => one.split(";")[0])
        .join("; "),
    },
    body: new URLSearchParams({ csrfToken, identifier: "famille", password: "Demo-Preau-2026", json: "true" }),
  });
  const session = signedIn.headers.getSetCookie().find((one) => one.includes("preau-session="));
  expect(session).toMatch(/^__Host-preau-session=\S+; Path=\/;/);
  for (const attribute of ["HttpOnly", "Secure", "SameSite=lax"])
    expect(session?.toLowerCase()).toContain(attribute.toLowerCase());
  expect(session).not.toContain("Domain");
});
