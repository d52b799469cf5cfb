import type { IsoDate } from "@/domain/calendar/day";
import type { Refusal } from "@/domain/refusal";
import { capacityOn } from "./capacity";
import { stateLookup, takenLookup } from "./cell-key";
import type { CellRules } from "./cell-rules";
import { changeRefusal } from "./change-refusal";
import { enrolledClassOn } from "./enrolled-class";
import type { BookingChange } from "./inputs";
import type { KnownState, PlanningFacts } from "./planning-facts";
import type { CellState } from "./week-view";

/** A cell that would change; saved as it is, and undone by saving `from` again. */
export type PlannedChange = BookingChange & { to: "booked" | "free"; from: CellState };

/** A cell that can't become what is wished, and why. */
export type RefusedChange = PlannedChange & { refusal: Refusal };

/** What many changes would do, shown before they are saved. Both lists are in the order of days. */
export type ChangePlan = {
  /** First and last day concerned. */
  from: IsoDate;
  until: IsoDate;
  changes: PlannedChange[];
  refused: RefusedChange[];
  /** Cells that already are as wished. */
  unchanged: number;
  /** Why none of the days wished booked has any service ("Vacances de Noël"); empty as soon as one of them has. */
  closedReasons: string[];
};

export type Wish = { childId: string; serviceId: string; day: IsoDate; to: "booked" | "free" };

/**
 * Sorts wishes into what would change, what would be refused, and what is already so. Days on which the service does
 * not run are left out: nobody expects a meal on a holiday. Who waits already has asked, and keeps waiting; what the
 * other household holds is only told when it stands in the way.
 */
export function planChanges(
  facts: PlanningFacts,
  rules: CellRules,
  wishes: readonly Wish[],
): Omit<ChangePlan, "from" | "until"> {
  const stateOf = stateLookup(facts.bookings);
  const takenOn = takenLookup(facts.taken);
  const children = new Map(facts.children.map((child) => [child.id, child]));
  const services = new Map(facts.services.map((service) => [service.id, service]));
  const plan = { changes: [] as PlannedChange[], refused: [] as RefusedChange[], unchanged: 0 };
  const closedReasons = new Set<string>();
  let runsOnce = false;

  for (const wish of wishes.toSorted(byDay)) {
    const child = children.get(wish.childId);
    const service = services.get(wish.serviceId);
    const place = child ? enrolledClassOn(child, wish.day, facts.calendar) : null;
    if (!service || !place || !service.schoolIds.includes(place.schoolId)) continue;
    const closed = rules.noService(service, place, wish.day);
    if (wish.to === "booked" && closed === null) runsOnce = true;
    if (wish.to === "booked" && closed !== null) closedReasons.add(closed.label);
    if (closed !== null) continue;
    const state = stateOf(wish);
    if (isAsWished(state, wish.to)) {
      plan.unchanged += 1;
      continue;
    }
    const from = state === "other-household" ? "free" : state;
    const refusal = changeRefusal(rules, service, place, wish.day, state, child?.custody) ?? fullRefusal();
    // A usual week runs over the weeks of both households: nobody asks for a day the child is elsewhere.
    if (refusal?.code === "OTHER_HOUSEHOLD_DAY") continue;
    if (refusal === null) plan.changes.push({ ...wish, from });
    else plan.refused.push({ ...wish, from, refusal });

    function fullRefusal(): Refusal | null {
      const capacity = service ? capacityOn(service, wish.day) : null;
      const isFull = wish.to === "booked" && capacity !== null && takenOn(wish) >= capacity;
      return isFull ? { code: "SERVICE_FULL", day: wish.day } : null;
    }
  }
  return { ...plan, closedReasons: runsOnce ? [] : [...closedReasons] };
}

function isAsWished(state: KnownState, to: Wish["to"]): boolean {
  if (to === "booked") return state === "booked" || state === "waiting";
  return state === "free" || state === "other-household";
}

function byDay(a: Wish, b: Wish): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : 0;
}
