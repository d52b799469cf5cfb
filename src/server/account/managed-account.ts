import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";

/** Whose accounts an act is about: who looks after families never touches a colleague's account. */
export type Whose = "family" | "staff";

/**
 * Locks the account an act of the staff is about. Refuses NOT_FOUND for another commune's, and for one of the other
 * kind.
 */
export async function lockManagedAccount(db: Db, communeId: string, id: string, whose: Whose) {
  await db.$queryRaw`SELECT id FROM account WHERE id = ${id}::uuid AND commune_id = ${communeId}::uuid FOR UPDATE`;
  const account = await db.account.findFirst({
    where: { id, communeId, role: whose === "family" ? "FAMILY" : { not: "FAMILY" } },
    select: {
      id: true,
      communeId: true,
      role: true,
      identifier: true,
      displayName: true,
      email: true,
      familyId: true,
      passwordHash: true,
      mustChangePassword: true,
      disabledAt: true,
    },
  });
  if (!account) throw new RefusedError({ code: "NOT_FOUND" });
  return account;
}
