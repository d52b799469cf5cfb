import type { IsoDate } from "@/domain/calendar/day";
import { dayFromAddress, weekHref } from "./planning-hrefs";

/** Where the page has to be read, null when it is its own address; and what to do once it is read. */
export type PinnedWeek = { address: string | null; release: () => void };

/**
 * The planning without a week is the first one still changeable: read again after its last limit, it would be another
 * week, under the finger of who is booking. So it is read at the address of the week on screen, and the address is
 * given back afterwards: kept or opened again, it is still the first week that can be changed.
 */
export function pinnedWeek(planning: string, monday: IsoDate | null): PinnedWeek {
  const named = new URLSearchParams(location.search).get("semaine") ?? undefined;
  if (monday === null || location.pathname !== planning || dayFromAddress(named)) {
    return { address: null, release: () => {} };
  }
  const { search } = location;
  const address = weekHref(monday, planning);
  return {
    address,
    release: () => {
      if (`${location.pathname}${location.search}` === address) history.replaceState(null, "", `${planning}${search}`);
    },
  };
}
