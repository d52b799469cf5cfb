import type { Temporal } from "temporal-polyfill";
import { accountState } from "@/domain/account/account-state";
import { personName } from "@/domain/family/person-name";
import { instantToColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";

type Asking = { communeId: string; now: Temporal.Instant };

/** The accounts of a family, and its adults who have none. Refuses NOT_FOUND for another commune's family. */
export async function readFamilyAccounts(db: Db, { communeId, now }: Asking, familyId: string) {
  const at = instantToColumn(now);
  const family = await db.family.findFirst({
    where: { id: familyId, communeId },
    select: {
      closedAt: true,
      guardians: {
        select: { id: true, birthName: true, usageName: true, firstNames: true, email: true },
        orderBy: [{ payer: "desc" }, { position: "asc" }, { id: "asc" }],
      },
      accounts: {
        select: {
          id: true,
          identifier: true,
          displayName: true,
          email: true,
          guardianId: true,
          lastSignInAt: true,
          disabledAt: true,
          codeExpiresAt: true,
          mustChangePassword: true,
          tokens: {
            where: { kind: "ACTIVATION", usedAt: null, expiresAt: { gt: at } },
            select: { expiresAt: true },
            take: 1,
          },
        },
        orderBy: { id: "asc" },
      },
    },
  });
  if (!family) throw new RefusedError({ code: "NOT_FOUND" });
  const accounts = family.accounts.map((row) => {
    const { tokens, lastSignInAt, disabledAt, codeExpiresAt, mustChangePassword, ...account } = row;
    const live = codeExpiresAt && codeExpiresAt > at ? codeExpiresAt.toISOString() : null;
    const linkExpiresAt = tokens[0]?.expiresAt.toISOString() ?? null;
    const state = accountState({
      isDisabled: disabledAt !== null,
      hasSignedIn: lastSignInAt !== null,
      mustChangePassword,
      codeExpiresAt: live,
      // A code ends at the instant it signs somebody in.
      isCodeUsed: codeExpiresAt !== null && codeExpiresAt.getTime() === lastSignInAt?.getTime(),
      linkExpiresAt,
    });
    return { ...account, state, codeExpiresAt: live, linkExpiresAt, lastSignInAt: lastSignInAt?.toISOString() ?? null };
  });
  const holders = new Set(accounts.map(({ guardianId }) => guardianId));
  const adults = family.guardians.map(({ id, email, ...names }) => ({ id, email, name: personName(names) }));
  return { accounts, adultsWithout: adults.filter(({ id }) => !holders.has(id)), isClosed: family.closedAt !== null };
}
