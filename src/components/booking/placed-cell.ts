import type { Cell, WeekView } from "@/domain/booking/week-view";

/** A cell with all that says where it is: its service, its child, and its place in the table ("0.1.3"). */
export type PlacedCell = Cell & {
  serviceId: string;
  serviceName: string;
  childId: string;
  firstName: string;
  position: string;
};

/** Position of a cell in the week: service, row, day. */
export function positionOf(service: number, row: number, day: number): string {
  return `${service}.${row}.${day}`;
}

/** The cell at a position, or null when there is none. */
export function cellAt({ services }: WeekView, position: string): PlacedCell | null {
  const [serviceIndex = 0, rowIndex = 0, dayIndex = 0] = position.split(".").map(Number);
  const service = services[serviceIndex];
  const row = service?.rows[rowIndex];
  const cell = row?.cells[dayIndex];
  if (!service || !row || !cell) return null;
  return {
    ...cell,
    serviceId: service.id,
    serviceName: service.name,
    childId: row.childId,
    firstName: row.firstName,
    position,
  };
}

/** Where an arrow, Home or End leads: up and down go on from one service to the next; null for any other key. */
export function neighbour({ services, days }: WeekView, position: string, key: string): string | null {
  const [service = 0, row = 0, day = 0] = position.split(".").map(Number);
  switch (key) {
    case "ArrowLeft":
      return day > 0 ? positionOf(service, row, day - 1) : position;
    case "ArrowRight":
      return day < days.length - 1 ? positionOf(service, row, day + 1) : position;
    case "Home":
      return positionOf(service, row, 0);
    case "End":
      return positionOf(service, row, days.length - 1);
    case "ArrowUp":
    case "ArrowDown": {
      const rows = services.flatMap(({ rows }, index) => rows.map((_, at) => positionOf(index, at, day)));
      const here = rows.indexOf(positionOf(service, row, day));
      return rows[here + (key === "ArrowUp" ? -1 : 1)] ?? position;
    }
    default:
      return null;
  }
}
