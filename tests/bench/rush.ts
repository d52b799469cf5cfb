import { bindToCommune, inTransaction } from "@/server/db/tenant";
import type { CommuneOnline } from "./families-online";
import { type Measure, measure } from "./load";
import type { Product } from "./product";
import { openMondays, weekOfMeals } from "./week-of-meals";

/** Meals booked on the open weeks of these families, by family and Monday, as the database has them. */
async function bookedMeals(commune: CommuneOnline): Promise<Map<string, number>> {
  return inTransaction(async (db) => {
    await bindToCommune(db, commune.communeId);
    const rows = await db.$queryRaw<{ family: string; monday: string; meals: number }[]>`
      SELECT family_id::text AS family, date_trunc('week', day)::date::text AS monday, count(*)::int AS meals
      FROM booking WHERE service_id = ${commune.canteen.id}::uuid AND status = 'BOOKED' AND day >= ${"2027-03-08"}::date
      GROUP BY 1, 2`;
    return new Map(rows.map(({ family, monday, meals }) => [`${family} ${monday}`, meals]));
  });
}

/** What the last answered request of a family and week asked for: 8 meals, or none. */
export type Acknowledged = Map<string, number>;

/** Weeks whose state is not what was acknowledged last. */
export async function lostWeeks(commune: CommuneOnline, acknowledged: Acknowledged): Promise<number> {
  const booked = await bookedMeals(commune);
  return [...acknowledged].filter(([week, meals]) => (booked.get(week) ?? 0) !== meals).length;
}

/**
 * Every client saves week after week, each of another family: eight meals booked, and given back the next time round,
 * so that every request changes eight bookings.
 */
export async function rush(product: Product, commune: CommuneOnline, clients: number, requests: number) {
  const acknowledged: Acknowledged = new Map();
  const perClient = Math.floor(commune.online.length / clients);
  const result: Measure = await measure({
    clients,
    requests,
    async send(client, turn) {
      const family = commune.online[client * perClient + (turn % perClient)];
      const lap = Math.floor(turn / perClient);
      const monday = openMondays[Math.floor(lap / 2) % openMondays.length];
      if (!family || !monday) return false;
      const to = lap % 2 === 0 ? "free" : "booked";
      const { status, body } = await product.save(family.cookie, weekOfMeals(commune, family, monday, to));
      if (status !== 200 || !body.includes('"refusal":null') || /"refusal":\{/.test(body)) return false;
      acknowledged.set(`${family.id} ${monday}`, to === "booked" ? 8 : 0);
      return true;
    },
  });
  return { ...result, lost: await lostWeeks(commune, acknowledged) };
}
