import type { CommuneOnline } from "./families-online";
import { type Measure, measure } from "./load";
import type { Product } from "./product";
import { openMondays } from "./week-of-meals";

/** The planning page of one week, asked for by families in turn. */
export function weekPage(
  product: Product,
  commune: CommuneOnline,
  clients: number,
  requests: number,
): Promise<Measure> {
  return measure({
    clients,
    requests,
    async send(client, turn) {
      const family = commune.online[(client * 61 + turn) % commune.online.length];
      if (!family) return false;
      const { status } = await product.get(`/famille/planning?semaine=${openMondays[0]}`, family.cookie);
      return status === 200;
    },
  });
}
