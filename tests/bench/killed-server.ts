import type { CommuneOnline } from "./families-online";
import type { Product } from "./product";
import { type Acknowledged, lostWeeks } from "./rush";
import { openMondays, weekOfMeals } from "./week-of-meals";

/** Kills the server (SIGKILL) while 32 families save without a pause, and counts acknowledged weeks that are not in the database. */
export async function killDuringRush(
  product: Product,
  commune: CommuneOnline,
): Promise<{ acknowledged: number; lost: number }> {
  const monday = openMondays[4];
  if (!monday) throw new Error("No open week");
  const acknowledged: Acknowledged = new Map();
  let alive = true;
  const clients = Array.from({ length: 32 }, async (_, client) => {
    for (let turn = 0; alive && turn < 60; turn += 1) {
      const family = commune.online[client * 60 + turn];
      if (!family) return;
      const answer = await product
        .save(family.cookie, weekOfMeals(commune, family, monday, "booked"))
        .catch(() => null);
      if (answer?.status === 200) acknowledged.set(`${family.id} ${monday}`, 8);
    }
  });
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  await product.stop("SIGKILL");
  alive = false;
  await Promise.all(clients);
  return { acknowledged: acknowledged.size, lost: await lostWeeks(commune, acknowledged) };
}
