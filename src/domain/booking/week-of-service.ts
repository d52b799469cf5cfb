import type { IsoDate } from "@/domain/calendar/day";
import { capacityOn } from "./capacity";
import type { stateLookup, takenLookup } from "./cell-key";
import type { CellRules } from "./cell-rules";
import { isHeld, tapLimit, wishRefusal } from "./change-refusal";
import { enrolledClassOn } from "./enrolled-class";
import type { EnrolledClass, KnownState, PlannedChild, PlannedService, PlanningFacts } from "./planning-facts";
import { rulesSentence } from "./rules-on";
import type { Cell, WeekRow, WeekService } from "./week-view";

type Lookups = { stateOf: ReturnType<typeof stateLookup>; takenOn: ReturnType<typeof takenLookup> };

/** One service of the shown days: a row per child whose school it serves, or who is still booked there. */
export function serviceOfWeek(
  { calendar, children }: PlanningFacts,
  rules: CellRules,
  service: PlannedService,
  days: readonly IsoDate[],
  { stateOf, takenOn }: Lookups,
): WeekService {
  const rows = children.flatMap((child): WeekRow[] => {
    const places = days.map((day) => enrolledClassOn(child, day, calendar));
    const served = places.find((place) => place !== null && service.schoolIds.includes(place.schoolId));
    const states = days.map((day) => stateOf({ childId: child.id, serviceId: service.id, day }));
    if (!served && !states.some(isHeld)) return [];
    const className = (served ?? places.find((place) => place !== null))?.className ?? "Sans classe";
    const cells = days.map((day, index) => {
      const state = states[index] ?? "free";
      const taken = takenOn({ serviceId: service.id, day });
      return cellOf(rules, service, child, places[index] ?? null, day, state, taken);
    });
    return [{ childId: child.id, firstName: child.firstName, className, cells }];
  });
  return {
    id: service.id,
    name: service.name,
    kind: service.kind,
    startsAt: service.startsAt,
    endsAt: service.endsAt,
    sentence: rulesSentence(service, days),
    nextLimitAt: nextLimitAt(rows),
    rows,
  };
}

function cellOf(
  rules: CellRules,
  service: PlannedService,
  { custody }: PlannedChild,
  place: EnrolledClass | null,
  day: IsoDate,
  state: KnownState,
  taken: number,
): Cell {
  const shownState = state === "other-household" ? "free" : state;
  const refusal = wishRefusal(rules, service, { place, day, state, custody }, isHeld(state) ? "free" : "booked");
  if (refusal !== null) {
    return { day, state: shownState, refusal, closesAt: null, limitAt: null, full: false, late: false };
  }
  const { closesAt, limitAt, late } = tapLimit(rules, service, place, day, state);
  const capacity = capacityOn(service, day);
  const full = capacity !== null && taken >= capacity;
  return { day, state: shownState, refusal, closesAt, limitAt, full, late };
}

/** Instants in UTC without fractions compare as text. */
function nextLimitAt(rows: readonly WeekRow[]): string | null {
  return rows
    .flatMap(({ cells }) => cells)
    .reduce<string | null>((next, { limitAt }) => {
      return limitAt !== null && (next === null || limitAt < next) ? limitAt : next;
    }, null);
}
