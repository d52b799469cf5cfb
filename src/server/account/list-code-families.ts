import type { CodesListInput } from "@/domain/account/codes-inputs";
import { mostExported } from "@/server/csv/exported-list";
import { Prisma } from "@/server/db/generated/client";
import type { Db } from "@/server/db/tenant";
import type { FamilyFilter } from "@/server/family/family-list-sql";
import { type Asking, codesFilter, firstGuardian, isTarget } from "./code-targets";

const perPage = 50;

export type CodeFamily = {
  id: string;
  number: number;
  name: string;
  hasAddress: boolean;
  /** Of an account, or of the adult for whom one is still to be opened. */
  hasEmail: boolean;
  accounts: {
    identifier: string;
    displayName: string;
    email: string | null;
    lastSignInAt: string | null;
    /** Its password is a code of the mairie, that opens or not. */
    mustChangePassword: boolean;
    codeExpiresAt: string | null;
  }[];
};

/** A page of the open families whose accounts wait for a code (all of them for "everybody"), as it is sorted. */
export async function listCodeFamilies(db: Db, asking: Asking, input: CodesListInput) {
  const filter = codesFilter(asking, input);
  const asked = askedFamilies(filter, asking, input);
  const [counted] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count ${asked}`;
  const count = counted?.count ?? 0;
  const pages = Math.max(1, Math.ceil(count / perPage));
  const page = Math.min(input.page, pages);
  const families = await codeFamilies(db, { filter, asked, asking }, perPage, (page - 1) * perPage);
  return { families, count, page, pages, classes: await classesOf(db, asking.communeId) };
}

/** The same families without pages, for spreadsheets. */
export function allCodeFamilies(db: Db, asking: Asking, input: CodesListInput): Promise<CodeFamily[]> {
  const filter = codesFilter(asking, input);
  return codeFamilies(db, { filter, asked: askedFamilies(filter, asking, input), asking }, mostExported, 0);
}

function askedFamilies({ from, where }: FamilyFilter, asking: Asking, { who }: CodesListInput): Prisma.Sql {
  return Prisma.sql`FROM ${from} WHERE ${where} AND (
    EXISTS (SELECT FROM account a WHERE a.family_id = f.id AND ${isTarget(who, asking)})
    OR NOT EXISTS (SELECT FROM account a WHERE a.family_id = f.id))`;
}

type Read = { filter: FamilyFilter; asked: Prisma.Sql; asking: Asking };

function codeFamilies(db: Db, { filter, asked, asking }: Read, limit: number, offset: number): Promise<CodeFamily[]> {
  return db.$queryRaw<CodeFamily[]>`
    WITH page AS MATERIALIZED (
      SELECT f.id, f.number, f.name, row_number() OVER (ORDER BY ${filter.order}) AS rank
      ${asked} ORDER BY ${filter.order} LIMIT ${limit}::int OFFSET ${offset}::int)
    SELECT p.id, p.number, p.name,
      EXISTS (SELECT FROM guardian g WHERE g.family_id = p.id AND g.address IS NOT NULL) AS "hasAddress",
      EXISTS (SELECT FROM account a WHERE a.family_id = p.id AND a.disabled_at IS NULL AND a.email IS NOT NULL)
        OR (NOT EXISTS (SELECT FROM account a WHERE a.family_id = p.id)
          AND EXISTS (
            SELECT FROM family f JOIN guardian g ON g.id = ${firstGuardian}
            WHERE f.id = p.id AND g.email IS NOT NULL AND NOT EXISTS (
              SELECT FROM account b WHERE b.commune_id = g.commune_id AND b.email_key = lower(g.email)))) AS "hasEmail",
      coalesce((
        SELECT json_agg(json_build_object('identifier', a.identifier, 'displayName', a.display_name, 'email', a.email,
          'lastSignInAt', a.last_sign_in_at, 'mustChangePassword', a.must_change_password, 'codeExpiresAt',
          CASE WHEN a.code_expires_at > ${asking.now.toString()}::timestamptz THEN a.code_expires_at END) ORDER BY a.id)
        FROM account a WHERE a.family_id = p.id AND a.disabled_at IS NULL), '[]') AS accounts
    FROM page p ORDER BY p.rank`;
}

async function classesOf(db: Db, communeId: string) {
  const classes = await db.schoolClass.findMany({
    where: { communeId },
    select: { id: true, name: true, school: { select: { name: true } } },
    orderBy: [{ school: { name: "asc" } }, { position: "asc" }, { name: "asc" }],
  });
  return classes.map(({ id, name, school }) => ({ id, name, schoolName: school.name }));
}
