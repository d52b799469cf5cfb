import { randomBytes, randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { queryDatabase } from "./product";

export type DemoAccount = { id: string; identifier: string; password: string; email: string | null };

type DemoAccountValues = { role?: "FAMILY" | "AGENT"; hasEmail?: boolean; mustChangePassword?: boolean };

/** An account of its own for one browser test, in the demo commune; a family's one belongs to a family of the demo. */
export async function aDemoAccount(values: DemoAccountValues = {}): Promise<DemoAccount> {
  const { role = "FAMILY", hasEmail = true, mustChangePassword = false } = values;
  const identifier = `essai-${randomBytes(4).toString("hex")}`;
  const account = {
    id: randomUUID(),
    identifier,
    password: "brouette sous le figuier",
    email: hasEmail ? `${identifier}@example.invalid` : null,
  };
  await queryDatabase(
    `INSERT INTO account (id, commune_id, identifier, identifier_key, email, email_key, password_hash,
                          must_change_password, role, family_id, display_name)
     SELECT $1, commune.id, $2, $2, $3, $3, $4, $5, $6::role, CASE WHEN $6 = 'FAMILY' THEN family.id END, 'Sacha Essai'
     FROM commune, (SELECT family_id AS id FROM account WHERE family_id IS NOT NULL LIMIT 1) AS family`,
    [account.id, identifier, account.email, await hash(account.password), mustChangePassword, role],
  );
  return account;
}

/** Letters that nobody else has: names hold no figure. */
export function uniqueLetters(): string {
  return [...randomBytes(6)].map((byte) => String.fromCharCode(97 + (byte % 26))).join("");
}
