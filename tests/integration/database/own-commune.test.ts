import { aVillage } from "@tests/builders/village";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pool } from "@/server/db/client";
import { inCommune } from "@/server/db/tenant";

async function tenantTables(): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'commune_id' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

let ours: Awaited<ReturnType<typeof aVillage>>;
let theirs: Awaited<ReturnType<typeof aVillage>>;

beforeAll(async () => {
  ours = await aVillage();
  theirs = await aVillage();
});

afterAll(() => pool.end());

describe("Every row belongs to a commune, and the database enforces it", () => {
  test("every table but the commune and the technical ones has a policy that also binds writes", async () => {
    const { rows } = await pool.query<{ name: string; secured: boolean; policies: number; checked: boolean }>(
      `SELECT c.relname AS name, c.relrowsecurity AS secured, count(p.*)::int AS policies,
              coalesce(bool_and(p.with_check IS NOT NULL), false) AS checked
       FROM pg_class c LEFT JOIN pg_policies p ON p.tablename = c.relname AND p.schemaname = 'public'
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
       GROUP BY 1, 2 ORDER BY 1`,
    );
    const open = rows.filter(({ secured, policies, checked }) => !(secured && policies === 1 && checked));
    expect(open.map(({ name }) => name)).toEqual(["_prisma_migrations", "commune", "installation_code", "rate_limit"]);
  });

  test("a query without a commune returns nothing, whatever the table", async () => {
    for (const table of await tenantTables()) {
      const { rows } = await pool.query<{ rows: number }>(`SELECT count(*)::int AS rows FROM "${table}"`);
      expect({ table, rows: rows[0]?.rows }).toEqual({ table, rows: 0 });
    }
  });

  test("a commune sees its own families and none of its neighbours'", async () => {
    const seen = await inCommune(ours.communeId, (db) => db.family.findMany({ select: { communeId: true } }));
    expect(seen.length).toBeGreaterThan(0);
    expect(new Set(seen.map(({ communeId }) => communeId))).toEqual(new Set([ours.communeId]));
  });

  test("a commune can neither write into another nor move a row there", async () => {
    const intoTheirs = inCommune(ours.communeId, (db) =>
      db.school.create({ data: { communeId: theirs.communeId, name: "École des Intrus" } }),
    );
    await expect(intoTheirs).rejects.toThrow(/row-level security/);
    const move = inCommune(ours.communeId, (db) => db.family.updateMany({ data: { communeId: theirs.communeId } }));
    await expect(move).rejects.toThrow(/row-level security/);
    const touched = await inCommune(ours.communeId, (db) =>
      db.family.updateMany({ where: { communeId: theirs.communeId }, data: { name: "Effacée" } }),
    );
    expect(touched.count).toBe(0);
  });

  test("the application's role can't get round the policies", async () => {
    const { rows } = await pool.query<{ bypass: boolean; superuser: boolean; owned: number }>(
      `SELECT rolbypassrls AS bypass, rolsuper AS superuser,
              (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid AND relnamespace = 'public'::regnamespace) AS owned
       FROM pg_roles r WHERE rolname = current_user`,
    );
    expect(rows).toEqual([{ bypass: false, superuser: false, owned: 0 }]);
    await expect(pool.query("ALTER TABLE family DISABLE ROW LEVEL SECURITY")).rejects.toThrow(/must be owner/);
  });

  test("the commune ends with the transaction: the next one on the same connection starts with none", async () => {
    const connection = await pool.connect();
    try {
      await connection.query("BEGIN");
      await connection.query("SELECT set_config('app.commune_id', $1, true)", [ours.communeId]);
      await connection.query("COMMIT");
      const { rows } = await connection.query<{ rows: number }>("SELECT count(*)::int AS rows FROM family");
      expect(rows[0]?.rows).toBe(0);
    } finally {
      connection.release();
    }
  });
});

describe("History is append-only", () => {
  test.each(["booking_event", "audit_entry"])(
    "%s can be neither changed nor emptied by the application",
    async (table) => {
      await expect(pool.query(`DELETE FROM ${table}`)).rejects.toThrow(/permission denied/);
      await expect(pool.query(`UPDATE ${table} SET at = at`)).rejects.toThrow(/permission denied/);
    },
  );
});
