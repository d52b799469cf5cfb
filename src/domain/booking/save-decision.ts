import type { Refusal } from "@/domain/refusal";
import { capacityOn } from "./capacity";
import { cellKey, stateLookup } from "./cell-key";
import type { CellRules } from "./cell-rules";
import { tapLimit, wishRefusal } from "./change-refusal";
import { enrolledClassOn } from "./enrolled-class";
import type { BookingChange } from "./inputs";
import type { KnownState, PlanningFacts } from "./planning-facts";

export type SaveFacts = Pick<PlanningFacts, "calendar" | "services" | "children" | "bookings">;

/** One asked cell, as the rules see it; places are shared afterwards. */
export type CellDecision = BookingChange & {
  from: KnownState;
  refusal: Refusal | null;
  /** False when the cell already is as asked: a request sent twice changes nothing. */
  changes: boolean;
  late: boolean;
  /** Places of the service that day; null without a limit. */
  capacity: number | null;
};

/** Each cell once, in the order first asked; the last wish for a cell wins. */
export function lastOfEachCell(changes: readonly BookingChange[]): BookingChange[] {
  return [...new Map(changes.map((change) => [cellKey(change), change])).values()];
}

/** What the rules answer to each asked cell. Only the limit holds back what is given up. */
export function decideChanges(facts: SaveFacts, rules: CellRules, changes: readonly BookingChange[]): CellDecision[] {
  const stateOf = stateLookup(facts.bookings);
  const children = new Map(facts.children.map((child) => [child.id, child]));
  const services = new Map(facts.services.map((service) => [service.id, service]));

  return changes.map((change) => {
    const { day } = change;
    const unchanged = { ...change, from: "free" as KnownState, changes: false, late: false, capacity: null };
    const child = children.get(change.childId);
    if (!child) return { ...unchanged, refusal: { code: "NOT_YOUR_CHILD" } };
    const service = services.get(change.serviceId);
    const place = enrolledClassOn(child, day, facts.calendar);
    if (!service) return { ...unchanged, refusal: { code: "UNKNOWN_SERVICE" } };
    const from = stateOf(change);
    if (isAsAsked(from, change.to)) return { ...unchanged, from, refusal: null };
    const refusal = wishRefusal(rules, service, { place, day, state: from, custody: child.custody }, change.to);
    if (refusal !== null) return { ...unchanged, from, refusal };
    const { late } = tapLimit(rules, service, place, day, from);
    return { ...change, from, refusal, changes: true, late, capacity: capacityOn(service, day) };
  });
}

/** Who asks to wait for a place obtained meanwhile keeps it. */
function isAsAsked(from: KnownState, to: BookingChange["to"]): boolean {
  return from === to || (from === "booked" && to === "waiting");
}
