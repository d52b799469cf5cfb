import type { Temporal } from "temporal-polyfill";
import { accountKey } from "@/domain/account/account-key";
import { type CodesSelection, type CodeTargets, mostCodes } from "@/domain/account/codes-inputs";
import { familyListInput } from "@/domain/family/list-input";
import { Prisma } from "@/server/db/generated/client";
import type { Db } from "@/server/db/tenant";
import { type FamilyFilter, familyFilter } from "@/server/family/family-list-sql";
import { todayOf } from "@/server/today-of";

export type Asking = { communeId: string; timeZone: string; now: Temporal.Instant };

/** An account that gets a code or a link; without an id, it is still to be opened, for the first adult of its family. */
export type CodeTarget = {
  accountId: string | null;
  familyId: string;
  guardianId: string | null;
  /** What the account is called: the adult's name, else the family's. */
  displayName: string;
  lastName: string;
  /** Of the account; of one to open, the adult's own when nobody else here signs in with it. */
  email: string | null;
  hasAddress: boolean;
  hasLiveCode: boolean;
  /** One of their own, that works. */
  hasPassword: boolean;
};

/** The first of these gets the family's letters: who pays, then the order of the file. */
export const firstGuardian = Prisma.sql`(
  SELECT g.id FROM guardian g WHERE g.family_id = f.id ORDER BY g.payer DESC, g.position, g.id LIMIT 1)`;

/**
 * Of an account `a`: its letter is ordered and not printed yet; another one would end the code of the first. The orders
 * under way are read once, not once an account.
 */
function isBeingPrinted(communeId: string): Prisma.Sql {
  return Prisma.sql`a.id IN (
    SELECT ordered.id::uuid FROM long_work w
    CROSS JOIN LATERAL jsonb_array_elements_text(w.request -> 'accountIds') AS ordered (id)
    WHERE w.commune_id = ${communeId}::uuid AND w.kind = 'letters' AND w.finished_at IS NULL)`;
}

/** Of an account `a`: whether it is asked for. A disabled one never is, nor one whose letter is on its way. */
export function isTarget(who: CodeTargets, { communeId, now }: Pick<Asking, "communeId" | "now">): Prisma.Sql {
  // A code that was used, or that replaced a password and expired, leaves an account that nothing opens.
  const withoutPassword = Prisma.sql`(a.last_sign_in_at IS NULL OR a.must_change_password)`;
  const conditions: Record<CodeTargets, Prisma.Sql> = {
    "without-code": Prisma.sql`${withoutPassword}
      AND (a.code_expires_at IS NULL OR a.code_expires_at <= ${now.toString()}::timestamptz)`,
    "without-password": withoutPassword,
    everybody: Prisma.sql`true`,
  };
  return Prisma.sql`a.role = 'FAMILY' AND a.disabled_at IS NULL AND NOT ${isBeingPrinted(communeId)} AND ${conditions[who]}`;
}

/** Open families `f` among which accounts are looked for. */
export function codesFilter(
  { communeId, timeZone, now }: Asking,
  selection: Partial<CodesSelection> & { sort?: "name" | "number" },
): FamilyFilter {
  const { query = "", classId = null, sort = "name", familyIds, accountIds } = selection;
  const input = { ...familyListInput.parse({}), query, classId, sort, state: "open" as const };
  const filter = familyFilter({ communeId, today: todayOf({ now, timeZone }) }, input);
  const where = [
    Prisma.sql`${filter.where} AND f.merged_into_id IS NULL`,
    familyIds ? Prisma.sql`f.id = ANY (${familyIds}::uuid[])` : null,
    accountIds ? Prisma.sql`f.id IN (SELECT family_id FROM account WHERE id = ANY (${accountIds}::uuid[]))` : null,
  ].filter((condition) => condition !== null);
  return { ...filter, where: Prisma.join(where, " AND ") };
}

/** Whose turn it is, in the order of names: one row per letter. At most `mostCodes` and one, which says there are more. */
export async function findCodeTargets(db: Db, asking: Asking, selection: CodesSelection): Promise<CodeTarget[]> {
  const { now } = asking;
  const { from, where } = codesFilter(asking, selection);
  const { accountIds } = selection;
  const named = accountIds ? Prisma.sql`AND a.id = ANY (${accountIds}::uuid[])` : Prisma.empty;
  // Who was named by account asks for no other one to be opened.
  const toOpen = accountIds
    ? Prisma.sql`false`
    : Prisma.sql`NOT EXISTS (SELECT FROM account a WHERE a.family_id = f.id)`;
  const targets = await db.$queryRaw<CodeTarget[]>`
    WITH chosen AS MATERIALIZED (
      SELECT f.id, f.name, f.number, ${firstGuardian} AS first_guardian FROM ${from} WHERE ${where}),
    target AS (
      SELECT a.id AS account_id, f.id AS family_id, coalesce(a.guardian_id, f.first_guardian) AS guardian_id, f.name,
        f.number, a.email, a.code_expires_at > ${now.toString()}::timestamptz AS live,
        a.password_hash IS NOT NULL AND NOT a.must_change_password AS has_password, a.display_name
      FROM chosen f JOIN account a ON a.family_id = f.id WHERE ${isTarget(selection.who, asking)} ${named}
      UNION ALL
      SELECT NULL, f.id, f.first_guardian, f.name, f.number, (
          SELECT g.email FROM guardian g WHERE g.id = f.first_guardian AND NOT EXISTS (
            SELECT FROM account b WHERE b.commune_id = g.commune_id AND b.email_key = lower(g.email))),
        false, false, NULL FROM chosen f WHERE ${toOpen})
    SELECT t.account_id AS "accountId", t.family_id AS "familyId", t.guardian_id AS "guardianId",
      coalesce(t.display_name, nullif(concat_ws(' ', nullif(g.first_names, ''), coalesce(g.usage_name, g.birth_name)), ''),
        t.name) AS "displayName",
      coalesce(g.usage_name, g.birth_name, t.name) AS "lastName", t.email,
      EXISTS (SELECT FROM guardian h WHERE h.family_id = t.family_id AND h.address IS NOT NULL) AS "hasAddress",
      coalesce(t.live, false) AS "hasLiveCode", t.has_password AS "hasPassword"
    FROM target t LEFT JOIN guardian g ON g.id = t.guardian_id
    ORDER BY search_key(t.name), t.number, t.account_id
    LIMIT ${mostCodes + 1}::int`;
  return withOwnEmails(targets);
}

/** Whom an activation link can be sent to: whoever has a password asks for a shorter-lived one when it is lost. */
export function isReachable({ email, hasPassword }: CodeTarget): boolean {
  return email !== null && !hasPassword;
}

/** An address opens one account: of two families who gave the same one, the first. */
function withOwnEmails(targets: readonly CodeTarget[]): CodeTarget[] {
  const given = new Set<string>();
  return targets.map((target) => {
    if (target.accountId !== null || target.email === null) return target;
    const key = accountKey(target.email);
    const isFree = !given.has(key);
    given.add(key);
    return isFree ? target : { ...target, email: null };
  });
}
