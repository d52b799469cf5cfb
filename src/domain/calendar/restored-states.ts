/** A booking that comes back after a closure, as it was before. */
export type ComingBack = { id: string; was: "BOOKED" | "WAITING" };

/**
 * How the bookings of one service and day come back, in the order they were made: those that had a place get one while
 * there is room, the others wait. `taken`: places others hold by now. `capacity` null: no limit, nobody waits.
 */
export function restoredStates(
  bookings: readonly ComingBack[],
  { capacity, taken }: { capacity: number | null; taken: number },
): { id: string; status: "BOOKED" | "WAITING" }[] {
  let free = capacity === null ? Number.POSITIVE_INFINITY : Math.max(0, capacity - taken);
  return bookings.map(({ id, was }) => {
    const hasPlace = was === "BOOKED" ? free > 0 : capacity === null;
    if (hasPlace) free -= 1;
    return { id, status: hasPlace ? "BOOKED" : "WAITING" };
  });
}
