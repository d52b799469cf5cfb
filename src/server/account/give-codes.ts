import type { Temporal } from "temporal-polyfill";
import { codeValidDays } from "@/domain/account/one-time-code";
import { instantToColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";

export type GivenCode = { accountId: string; hash: string };

/**
 * From now on a code opens each of these accounts, once, for sixty days; passwords, sessions and links from before are
 * over. One statement, whatever their number; disabled accounts stay closed.
 */
export async function giveCodes(db: Db, codes: readonly GivenCode[], now: Temporal.Instant): Promise<void> {
  const accountIds = codes.map(({ accountId }) => accountId);
  const expiresAt = now.add({ hours: 24 * codeValidDays }).toString();
  await db.$executeRaw`
    UPDATE account a SET password_hash = given.hash, must_change_password = true,
      code_expires_at = ${expiresAt}::timestamptz, session_version = a.session_version + 1
    FROM unnest(${accountIds}::uuid[], ${codes.map(({ hash }) => hash)}::text[]) AS given (account_id, hash)
    WHERE a.id = given.account_id AND a.role = 'FAMILY' AND a.disabled_at IS NULL`;
  await db.resetToken.updateMany({
    where: { accountId: { in: accountIds }, usedAt: null },
    data: { usedAt: instantToColumn(now) },
  });
}
