import type { DayFacts } from "./day-facts";
import type { DayChild } from "./day-view";

const french = new Intl.Collator("fr");

type Service = Pick<DayFacts["services"][number], "id" | "kind" | "endsAt">;

/** The children of one service, in the order of the classes or of the alphabet; those who wait know their rank. */
export function childrenOfDay(
  { bookings, classes }: Pick<DayFacts, "bookings" | "classes">,
  service: Service,
  { classId, sort }: { classId: string | null; sort: "class" | "child" },
): DayChild[] {
  const here = bookings.filter(({ serviceId }) => serviceId === service.id);
  const positionOf = (id: string | null) => {
    const position = classes.findIndex((known) => known.id === id);
    return position === -1 ? classes.length : position;
  };
  return here
    .filter((child) => classId === null || child.classId === classId)
    .toSorted(
      (one, other) =>
        (sort === "class" ? positionOf(one.classId) - positionOf(other.classId) : 0) ||
        french.compare(one.lastName, other.lastName) ||
        french.compare(one.firstNames, other.firstNames),
    )
    .map((child) => ({
      id: child.childId,
      familyId: child.familyId,
      lastName: child.lastName,
      firstNames: child.firstNames,
      className: classes.find(({ id }) => id === child.classId)?.name ?? "Sans classe",
      state: child.status === "BOOKED" ? "booked" : "waiting",
      waitingRank: child.waitingRank,
      diet: service.kind === "CANTEEN" ? child.diet : null,
      allergens: child.allergens,
      hasPai: child.hasPai,
      mayLeaveAlone: child.mayLeaveAlone && isBeforeGoingHome(service),
    }));
}

/** After it the children leave school: who may leave alone matters then only. */
function isBeforeGoingHome({ kind, endsAt }: Service): boolean {
  return kind !== "CANTEEN" && endsAt > "12:00";
}
