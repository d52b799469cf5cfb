import type { Viewer } from "@/server/auth/open-session";
import type { Db } from "@/server/db/tenant";

/** Who works on the portal: those who may sign in first, then by name. */
export async function listTeam(db: Db, { communeId, accountId }: Viewer) {
  const accounts = await db.account.findMany({
    where: { communeId, role: { not: "FAMILY" } },
    select: {
      id: true,
      displayName: true,
      identifier: true,
      email: true,
      role: true,
      passwordHash: true,
      totpConfirmedAt: true,
      lastSignInAt: true,
      disabledAt: true,
    },
    orderBy: [{ disabledAt: { sort: "asc", nulls: "first" } }, { displayName: "asc" }],
  });
  return accounts.map(({ passwordHash, totpConfirmedAt, lastSignInAt, disabledAt, ...account }) => ({
    ...account,
    isOwn: account.id === accountId,
    // Nobody reads a hash: only whether there is one.
    isInvited: passwordHash === null,
    hasSecondFactor: totpConfirmedAt !== null,
    isDisabled: disabledAt !== null,
    lastSignInAt: lastSignInAt?.toISOString() ?? null,
  }));
}
