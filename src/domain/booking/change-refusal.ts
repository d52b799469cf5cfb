import type { IsoDate } from "@/domain/calendar/day";
import type { Place } from "@/domain/calendar/school-days";
import { isOtherHouseholdDay, type OwnCustody } from "@/domain/family/custody";
import type { Refusal } from "@/domain/refusal";
import type { ActionLimit, CellRules } from "./cell-rules";
import type { KnownState, PlannedService } from "./planning-facts";

/**
 * Why a tap on a cell in that state is refused; null when it changes it. Places are counted elsewhere.
 * Booking, waiting and leaving the waiting list follow the booking rule; only giving a place back follows the
 * cancellation rule. On a day of the other household nothing can be asked, and what it did is not told; what was booked
 * before can still be given back. The planning shows this answer and the save asks again.
 */
export function changeRefusal(
  rules: CellRules,
  service: PlannedService,
  place: Place | null,
  day: IsoDate,
  state: KnownState,
  custody: OwnCustody | null | undefined,
): Refusal | null {
  if (place === null) return { code: "NOT_ENROLLED", day };
  if (!service.schoolIds.includes(place.schoolId)) return { code: "UNKNOWN_SERVICE" };
  const reason = rules.noService(service, place, day);
  if (reason !== null) return { code: "NO_SERVICE", day, reason };
  if (!isHeld(state) && isOtherHouseholdDay(custody, day)) return { code: "OTHER_HOUSEHOLD_DAY", day };
  if (state === "other-household") return { code: "BOOKED_BY_OTHER_HOUSEHOLD", day };
  return tapLimit(rules, service, place, day, state).refusal;
}

/** Where a family stands in one of its cells. */
export type Stand = { place: Place | null; day: IsoDate; state: KnownState; custody: OwnCustody | null | undefined };

/** Why a cell can't become what is wished: as `changeRefusal`, but only the limit holds back what is given up. */
export function wishRefusal(
  rules: CellRules,
  service: PlannedService,
  { place, day, state, custody }: Stand,
  to: "booked" | "free" | "waiting",
): Refusal | null {
  if (to === "free" && isHeld(state)) return tapLimit(rules, service, place, day, state).refusal;
  return changeRefusal(rules, service, place, day, state, custody);
}

/** The family's own place, or its turn for one. */
export function isHeld(state: KnownState): state is "booked" | "waiting" {
  return state === "booked" || state === "waiting";
}

/** In no class, a child is in no school either: only what concerns the commune or the service concerns it. */
const nowhere: Place = { schoolId: "", classId: null };

/**
 * Until when a tap on a cell in that state is in time. It is all that holds back a booking that is given up: a child may
 * have left its class, or gone to a school without the service, and what it still has must not be nobody's to end.
 */
export function tapLimit(
  rules: CellRules,
  service: PlannedService,
  place: Place | null,
  day: IsoDate,
  state: KnownState,
): ActionLimit {
  return rules.limit(actionFrom(state), service, place ?? nowhere, day);
}

/** What a tap does. */
export function actionFrom(state: KnownState): "book" | "cancel" {
  return state === "booked" ? "cancel" : "book";
}
