import { readFile } from "node:fs/promises";
import { aDemoFamily } from "../setup/demo-family";
import { expect, expectNoAxeViolation, queryDatabase, test } from "../setup/product";
import { signIn } from "../setup/sign-in";
import { chooseClass } from "./choose-class";

test("a message to a class is previewed, sent once to each address, and its result is told", async ({ page }) => {
  const family = await aDemoFamily();
  await signIn(page, "agent");
  await page.goto("/admin/messages");
  await expectNoAxeViolation(page);
  await page.getByRole("link", { name: "Nouveau message" }).click();
  await page.getByRole("button", { name: "Voir le message et les destinataires" }).click();
  await expect(page.getByText("Donnez un objet au message.")).toBeVisible();
  await expectNoAxeViolation(page);

  await chooseClass(page.getByLabel("Classe"), family.className);
  await page.getByLabel("Objet").fill("Sortie au musée");
  await page.getByLabel("Message").fill("Prévoyez un pique-nique.\n\nBonne journée !");
  await page.getByRole("button", { name: "Voir le message et les destinataires" }).click();
  await expect(page.getByRole("heading", { name: "Avant l’envoi" })).toBeFocused();
  await expect(page.getByText("1 famille, 1 adresse")).toBeVisible();
  await expect(
    page.frameLocator("iframe[title='Le message comme la famille le lira']").getByText("Prévoyez un pique-nique."),
  ).toBeVisible();
  await expectNoAxeViolation(page);

  await page.getByRole("button", { name: "Modifier" }).click();
  await expect(page.getByLabel("Objet")).toHaveValue("Sortie au musée");
  await page.getByLabel("Objet").fill("Sortie au musée jeudi");
  await page.getByRole("button", { name: "Voir le message et les destinataires" }).click();
  await page.getByRole("button", { name: "Envoyer à 1 adresse" }).dblclick();

  await expect(page).toHaveURL(/\/admin\/messages\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1, name: "Sortie au musée jeudi" })).toBeVisible();
  // No transport is set up here: the worker keeps the message.
  await expect(page.getByRole("status")).toContainText("1 sur 1 adresse", { timeout: 20_000 });
  await expect(page.getByRole("region", { name: "Adresse par adresse" })).toContainText(family.email);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Exporter (CSV)" }).click();
  expect(await readFile(await (await download).path(), "utf8")).toContain(
    `${family.familyName};${family.email};Conservé`,
  );
  await expectNoAxeViolation(page);
  const sent = await queryDatabase<{ count: number }>(
    "SELECT count(*)::int AS count FROM email WHERE to_address = $1 AND template = 'family-message'",
    [family.email],
  );
  expect(sent[0]?.count).toBe(1);

  await page.getByRole("link", { name: "Messages", exact: true }).first().click();
  await expect(page.getByRole("row", { name: /Sortie au musée jeudi/ }).first()).toBeVisible();
});

test("the families without an address are listed, to call", async ({ page }) => {
  const reached = await aDemoFamily();
  const silent = await aDemoFamily({ className: reached.className });
  await queryDatabase("UPDATE account SET email = NULL, email_key = NULL WHERE identifier = $1", [silent.identifier]);
  await signIn(page, "agent");
  await page.goto("/admin/messages/nouveau");
  await chooseClass(page.getByLabel("Classe"), reached.className);
  await page.getByLabel("Objet").fill("Poux");
  await page.getByLabel("Message").fill("Surveillez les têtes.");
  await page.getByRole("button", { name: "Voir le message et les destinataires" }).click();
  await expect(page.getByText("1 famille sans adresse")).toBeVisible();
  await page.getByRole("button", { name: "Envoyer à 1 adresse" }).click();
  const unreached = page.getByRole("region", { name: "1 famille sans adresse e-mail" });
  await expect(unreached).toContainText(silent.familyName);
  await expect(unreached).toContainText("04 65 71 00 77");
  await expectNoAxeViolation(page);
});
