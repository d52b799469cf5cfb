import { hash } from "@node-rs/argon2";
import { v7 as uuid } from "uuid";
import type { Prisma, Role } from "@/server/db/generated/client";
import { inCommune } from "@/server/db/tenant";
import { uniqueWord } from "./unique";

type AccountValues = Partial<Omit<Prisma.AccountCreateManyInput, "identifierKey" | "emailKey" | "familyId">> & {
  /** Makes it a family's account. */
  family?: { id: string };
  password?: string;
};

export type BuiltAccount = {
  id: string;
  communeId: string;
  identifier: string;
  email: string | null;
  role: Role;
  familyId: string | null;
  sessionVersion: number;
};

/** A family's account when a family is given, else an administrator's. Without a password, nobody signs in with it. */
export async function anAccount(
  communeId: string,
  { family, password, ...values }: AccountValues = {},
): Promise<BuiltAccount> {
  const identifier = values.identifier ?? uniqueWord("compte");
  const email = values.email ?? null;
  const data = {
    id: uuid(),
    displayName: "Camille Essai",
    role: family ? ("FAMILY" as const) : ("ADMINISTRATOR" as const),
    sessionVersion: 1,
    ...values,
    communeId,
    familyId: family?.id ?? null,
    identifier,
    identifierKey: identifier.toLowerCase(),
    email,
    emailKey: email?.toLowerCase() ?? null,
    passwordHash: password === undefined ? values.passwordHash : await cheapHash(password),
  };
  await inCommune(communeId, (db) => db.account.create({ data }));
  const { id, role, familyId, sessionVersion } = data;
  return { id, communeId, identifier, email, role, familyId, sessionVersion };
}

const hashes = new Map<string, Promise<string>>();

/** argon2id at its cheapest, once per password: the parameters are in the hash, so it verifies like any other. */
function cheapHash(password: string): Promise<string> {
  const known = hashes.get(password) ?? hash(password, { memoryCost: 8, timeCost: 1, parallelism: 1 });
  hashes.set(password, known);
  return known;
}
