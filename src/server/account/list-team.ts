import { roleLabels, type StaffRole } from "@/domain/account/permissions";
import { staffRoles } from "@/domain/account/team-inputs";
import { type ColleagueState, colleagueStates, type TeamListInput } from "@/domain/account/team-list-input";
import type { Viewer } from "@/server/auth/open-session";
import { mostExported } from "@/server/csv/exported-list";
import { Prisma } from "@/server/db/generated/client";
import type { Db } from "@/server/db/tenant";

export type ListedColleague = {
  id: string;
  displayName: string;
  identifier: string;
  email: string | null;
  role: StaffRole;
  state: ColleagueState;
  hasSecondFactor: boolean;
  lastSignInAt: string | null;
  isOwn: boolean;
};

const perPage = 50;

/** One page of who works on the portal, as it is filtered and sorted: those who may sign in first, when nobody says otherwise. */
export async function listTeam(db: Db, viewer: Viewer, asked: TeamListInput) {
  const { team, total } = await colleagues(db, viewer, asked, perPage, (asked.page - 1) * perPage);
  return { team, page: asked.page, pages: Math.max(1, Math.ceil(total / perPage)) };
}

/** The same people without pages, for spreadsheets. */
export async function allColleagues(db: Db, viewer: Viewer, asked: TeamListInput): Promise<ListedColleague[]> {
  return (await colleagues(db, viewer, asked, mostExported, 0)).team;
}

type Row = Omit<ListedColleague, "lastSignInAt"> & { lastSignInAt: Date | null; total: number };

async function colleagues(
  db: Db,
  { communeId, accountId }: Viewer,
  asked: TeamListInput,
  limit: number,
  offset: number,
): Promise<{ team: ListedColleague[]; total: number }> {
  // Nobody reads a hash: only whether there is one.
  const rows = await db.$queryRaw<Row[]>`
    SELECT c.*, c.id = ${accountId}::uuid AS "isOwn", (count(*) OVER ())::int AS total
    FROM (
      SELECT a.id, a.display_name AS "displayName", a.identifier, a.email, a.role::text AS role,
        CASE WHEN a.disabled_at IS NOT NULL THEN 'disabled' WHEN a.password_hash IS NULL THEN 'invited'
          ELSE 'active' END AS state,
        a.totp_confirmed_at IS NOT NULL AS "hasSecondFactor", a.last_sign_in_at AS "lastSignInAt"
      FROM account a WHERE a.commune_id = ${communeId}::uuid AND a.role <> 'FAMILY') AS c
    WHERE ${whereOf(asked)} ORDER BY ${orderOf(asked)} LIMIT ${limit}::int OFFSET ${offset}::int`;
  const team = rows.map(({ total: _, lastSignInAt, ...colleague }) => {
    return { ...colleague, lastSignInAt: lastSignInAt?.toISOString() ?? null };
  });
  return { team, total: rows[0]?.total ?? 0 };
}

function whereOf({ query, role, state }: TeamListInput): Prisma.Sql {
  const conditions = [
    ...(query ? [Prisma.sql`strpos(${writtenOf}, search_key(${query})) > 0`] : []),
    ...(role ? [Prisma.sql`c.role = ${role}`] : []),
    ...(state ? [Prisma.sql`c.state = ${state}`] : []),
  ];
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, " AND ");
}

const writtenOf = Prisma.sql`search_key(concat_ws(' ', c."displayName", c.identifier, c.email))`;

/** As they read on the screen, not as they are spelt here. */
const rolesInOrder = staffRoles.toSorted((one, other) => roleLabels[one].localeCompare(roleLabels[other], "fr"));

function orderOf({ sort, descending }: TeamListInput): Prisma.Sql {
  const direction = descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const byName = Prisma.sql`search_key(c."displayName")`;
  const first = {
    name: byName,
    state: Prisma.sql`array_position(${[...colleagueStates]}::text[], c.state)`,
    role: Prisma.sql`array_position(${rolesInOrder}::text[], c.role)`,
    // Who never came is the longest away.
    seen: Prisma.sql`coalesce(c."lastSignInAt", '-infinity')`,
  }[sort];
  return Prisma.sql`${first} ${direction}, ${byName}, c.id`;
}
