import { serviceDayKey, takenLookup } from "@/domain/booking/cell-key";
import type { CellRules } from "@/domain/booking/cell-rules";
import { changeRefusal } from "@/domain/booking/change-refusal";
import { groupBy } from "@/domain/booking/group-by";
import { type CellDecision, decideChanges, type SaveFacts } from "@/domain/booking/save-decision";
import { type CellOutcome, outcomeOfRules, sharePlaces } from "@/domain/booking/waiting-list";
import type { Db } from "@/server/db/tenant";
import { holdPlaces, type QueuedChild } from "./hold-places";

/**
 * What becomes of the cells whose places are limited, and who gets a freed place. Holds the places until the end.
 * `decide`: how the cells are judged, when it is not by the family's own rules; who waits always is.
 */
export async function shareLimitedPlaces(
  db: Db,
  family: { communeId: string; familyId: string },
  facts: SaveFacts,
  rules: CellRules,
  limited: readonly CellDecision[],
  decide = (now: SaveFacts, cells: readonly CellDecision[]) => decideChanges(now, rules, cells),
): Promise<{ outcomes: CellOutcome[]; promoted: (QueuedChild & { late: boolean })[] }> {
  if (limited.length === 0) return { outcomes: [], promoted: [] };
  const held = await holdPlaces(db, family, limited);
  const services = new Map(facts.services.map((service) => [service.id, service]));
  const canStill = ({ serviceId, place, day }: QueuedChild) => {
    const service = services.get(serviceId);
    return service !== undefined && changeRefusal(rules, service, place, day, "waiting", null) === null;
  };
  const isLate = ({ serviceId, place, day }: QueuedChild) => {
    const service = services.get(serviceId);
    return service !== undefined && place !== null && rules.limit("book", service, place, day).late;
  };

  // Asked again: another request may have changed these cells while this one waited for the places.
  const decisions = decide({ ...facts, bookings: held.bookings }, limited);
  const queues = groupBy(held.queue, serviceDayKey);
  const takenOn = takenLookup(held.taken);
  const days = groupBy(
    decisions.filter(({ changes }) => changes),
    serviceDayKey,
  );
  const shared = [...days].map(([key, asked]) => {
    const [{ capacity, ...cell }] = asked;
    return sharePlaces(asked, { capacity, taken: takenOn(cell), queue: queues.get(key) ?? [], canStill });
  });
  return {
    outcomes: [
      ...decisions.filter(({ changes }) => !changes).map(outcomeOfRules),
      ...shared.flatMap(({ outcomes }) => outcomes),
    ],
    promoted: shared.flatMap(({ promoted }) => promoted.map((child) => ({ ...child, late: isLate(child) }))),
  };
}
