import { accountKey } from "@/domain/account/account-key";
import { Prisma } from "@/server/db/generated/client";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";

export type NewEmail = { communeId: string; accountId: string; email: string };

/** Refuses EMAIL_TAKEN when another account of the commune has the address. */
export async function requireFreeEmail(db: Db, { communeId, accountId, email }: NewEmail): Promise<void> {
  const holder = await db.account.findFirst({
    where: { communeId, emailKey: accountKey(email), id: { not: accountId } },
    select: { id: true },
  });
  if (holder) throw new RefusedError({ code: "EMAIL_TAKEN" });
}

/** Gives the account its address. Refuses EMAIL_TAKEN, also to the slower of two who take the same one at once. */
export async function giveEmail(db: Db, given: NewEmail): Promise<void> {
  const { communeId, accountId: id, email } = given;
  await requireFreeEmail(db, given);
  const data = { email, emailKey: accountKey(email) };
  await db.account.update({ where: { id, communeId }, data, select: { id: true } }).catch((error: unknown) => {
    // Somebody else took the same address at the same moment: the unique key decides.
    const isTaken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
    throw isTaken ? new RefusedError({ code: "EMAIL_TAKEN" }) : error;
  });
}
