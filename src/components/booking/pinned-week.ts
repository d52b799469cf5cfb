import type { IsoDate } from "@/domain/calendar/day";
import { dayFromAddress, weekHref } from "./planning-hrefs";

/**
 * The planning without a week is the first one still changeable: read again after its last limit, it would be another
 * week, under the finger of who is booking. While the page is read again the address names the week on screen; the
 * answer is a way to give the address back.
 */
export function pinWeek(planning: string, monday: IsoDate | null): () => void {
  const named = new URLSearchParams(location.search).get("semaine") ?? undefined;
  if (monday === null || location.pathname !== planning || dayFromAddress(named)) return () => {};
  const { search } = location;
  const pinned = weekHref(monday, planning);
  history.replaceState(null, "", pinned);
  return () => {
    if (`${location.pathname}${location.search}` === pinned) history.replaceState(null, "", `${planning}${search}`);
  };
}
