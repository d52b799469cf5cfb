import { v7 as uuid } from "uuid";
import { accountKey } from "@/domain/account/account-key";
import type { Role } from "@/domain/account/permissions";
import { Prisma } from "@/server/db/generated/client";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";
import { freeIdentifiers } from "./free-identifiers";

export type AccountToOpen = {
  role: Role;
  /** For a family's account: whose household, and which adult. */
  familyId: string | null;
  guardianId: string | null;
  displayName: string;
  /** What the identifier is made of. */
  name: string;
  email: string | null;
};

export type OpenedAccount = { id: string; communeId: string; identifier: string };

/**
 * Opens accounts that nobody can sign in to yet: a code or an activation link comes next. Refuses EMAIL_TAKEN when an
 * address is already somebody's in the commune, ACCOUNT_EXISTS when an adult has one. Answers in the order given.
 */
export async function openAccounts(
  db: Db,
  communeId: string,
  accounts: readonly AccountToOpen[],
): Promise<OpenedAccount[]> {
  const identifiers = await freeIdentifiers(
    db,
    communeId,
    accounts.map(({ name }) => name),
  );
  const rows = accounts.map(({ name: _, ...account }, index) => {
    const identifier = identifiers[index] ?? "";
    const emailKey = account.email && accountKey(account.email);
    return { ...account, id: uuid(), communeId, identifier, identifierKey: identifier, emailKey };
  });
  await refuseTakenEmails(
    db,
    communeId,
    rows.map(({ emailKey }) => emailKey).filter((key) => key !== null),
  );
  await db.account.createMany({ data: rows }).catch((error: unknown) => {
    // Somebody took the same address, or opened the account of the same adult, at the same moment: a unique key decides.
    const isTaken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
    if (!isTaken) throw error;
    throw new RefusedError({ code: isAboutAdult(error) ? "ACCOUNT_EXISTS" : "EMAIL_TAKEN" });
  });
  return rows.map(({ id, identifier }) => ({ id, communeId, identifier }));
}

/** The driver names the key in one place or another, by its version: the whole of what it says is read. */
function isAboutAdult({ meta, message }: Prisma.PrismaClientKnownRequestError): boolean {
  return /guardian_?id/i.test(`${JSON.stringify(meta)} ${message}`);
}

async function refuseTakenEmails(db: Db, communeId: string, emailKeys: string[]): Promise<void> {
  if (emailKeys.length === 0) return;
  const where = { communeId, emailKey: { in: emailKeys } };
  const holder = await db.account.findFirst({ where, select: { id: true } });
  if (holder || new Set(emailKeys).size < emailKeys.length) throw new RefusedError({ code: "EMAIL_TAKEN" });
}
