import { randomBytes, randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, queryDatabase } from "../setup/product";

export type Newcomer = {
  lastName: string;
  firstName: string;
  childName: string;
  birthDay: string;
  email: string;
  phone: string;
};

/** A family that nobody knows: its name is drawn by letters, names have no digit. */
export function aNewcomer(): Newcomer {
  const letters = randomBytes(6)
    .toString("hex")
    .replace(/\d/g, (digit) => "ghijklmnop"[Number(digit)] ?? "q");
  const lastName = `Arrivant ${letters}`;
  return {
    lastName,
    firstName: "Maëlle",
    childName: "Tiago",
    birthDay: "2020-05-17",
    email: `${letters}@example.invalid`,
    // Kept for fiction by the regulator (Arcep), and none of the demo's: a known phone would be a likeness.
    phone: `05 36 49 ${String(randomInt(0, 10_000)).padStart(4, "0")}`,
  };
}

/** From the first page to the last step, with everything as it should be. */
export async function fillRequest(page: Page, { lastName, firstName, childName, birthDay, email, phone }: Newcomer) {
  await page.goto("/demande-de-compte");
  await page.getByRole("button", { name: "Commencer ma demande" }).click();
  await page.getByLabel("Nom de naissance").fill(lastName);
  await page.getByLabel("Prénom").fill(firstName);
  await page.getByLabel("Adresse e-mail").fill(email);
  await page.getByLabel("Téléphone").fill(phone);
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(page.getByRole("heading", { name: "Les enfants" })).toBeFocused();
  await page.getByLabel("Nom de naissance").fill(lastName);
  await page.getByLabel("Prénom").fill(childName);
  await page.getByLabel("Date de naissance").fill(birthDay);
  await page.getByLabel("Classe").selectOption("GS");
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(page.getByRole("heading", { name: "L’adresse et les services" })).toBeFocused();
  await page.getByLabel("Numéro et rue").fill("3 rue des Essais");
  await page.getByLabel("Code postal").fill("99999");
  await page.getByLabel("Commune", { exact: true }).fill("Vallombreuse");
  await page.getByLabel("Cantine").check();
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(page.getByRole("heading", { name: "Relire et envoyer" })).toBeFocused();
}

/** Accepts the règlement and sends. */
export async function sendRequest(page: Page) {
  await page.getByLabel("J’ai lu le règlement et je l’accepte.").check();
  await page.getByRole("button", { name: "Envoyer la demande" }).click();
  await expect(page.getByText("Il reste à confirmer")).toBeVisible();
}

/** Where the link of the last message of this kind leads: nothing is really sent here, the outbox keeps it. */
export async function linkSentTo(email: string, template: string): Promise<string> {
  const [sent] = await queryDatabase<{ link: string }>(
    "SELECT data ->> 'link' AS link FROM email WHERE to_address = $1 AND template = $2 ORDER BY id DESC LIMIT 1",
    [email, template],
  );
  return new URL(sent?.link ?? "").pathname;
}

/** A request that its family has confirmed, made through the screens; gives its number. */
export async function aConfirmedRequest(page: Page, newcomer: Newcomer): Promise<string> {
  await fillRequest(page, newcomer);
  await sendRequest(page);
  await page.goto(await linkSentTo(newcomer.email, "request-confirmation"));
  await page.getByRole("button", { name: "Confirmer ma demande" }).click();
  const title = page.getByRole("heading", { level: 1, name: /Votre demande D-2026-\d+/ });
  await expect(title).toBeVisible();
  return /D-2026-\d+/.exec((await title.textContent()) ?? "")?.[0] ?? "";
}
