import type { CellState } from "@/domain/booking/week-view";
import type { IsoDate } from "@/domain/calendar/day";
import type { Refusal } from "@/domain/refusal";
import { refusalSentence } from "@/domain/refusal-sentence";
import type { PlanNames } from "./bulk-change";

type Change = { childId: string; serviceId: string; day: IsoDate; to: CellState };

/** `from`: what the cell is now. */
type Planned = Change & { from: CellState };

/** What a change is to a family: leaving the waiting list takes no booking away. */
type Effect = "added" | "removed" | "left";

/** What changes for one child in one service; `left`: the days whose waiting list is left. */
export type PlanRow = { key: string; child: string; service: string } & Record<Effect, IsoDate[]>;

function effectOf({ from, to }: Pick<Planned, "from" | "to">): Effect {
  if (to !== "free") return "added";
  return from === "waiting" ? "left" : "removed";
}

/** One line per child and service, children first. */
export function planRows(changes: readonly Planned[], { children, services }: PlanNames): PlanRow[] {
  const rows = [...children].flatMap(([childId, child]) =>
    [...services].map(([serviceId, service]) => {
      const own = changes.filter((change) => change.childId === childId && change.serviceId === serviceId);
      const days = (effect: Effect) => own.filter((change) => effectOf(change) === effect).map(({ day }) => day);
      const effects = { added: days("added"), removed: days("removed"), left: days("left") };
      return { key: `${childId} ${serviceId}`, child, service, ...effects };
    }),
  );
  return rows.filter(({ added, removed, left }) => added.length + removed.length + left.length > 0);
}

/** "Cantine, Léa" and why, once per child, service and reason. */
export function refusedLines(
  refused: readonly (Change & { refusal: Refusal })[],
  { children, services }: PlanNames,
  timeZone: string,
): string[] {
  return refused.map(({ childId, serviceId, refusal }) => {
    const place = `${services.get(serviceId) ?? "Service"}, ${children.get(childId) ?? "enfant"}`;
    return `${place} : ${refusalSentence(refusal, { timeZone })}`;
  });
}

/**
 * "12 inscriptions ajoutées, 2 retirées, 1 liste d’attente quittée": over all children and services, where
 * days would count one day many times. What there is none of is left out.
 */
export function planTotal(changes: readonly Pick<Planned, "from" | "to">[]): string {
  const count = (effect: Effect) => changes.filter((change) => effectOf(change) === effect).length;
  const [added, removed, left] = [count("added"), count("removed"), count("left")];
  return [
    counted(added, "inscription ajoutée", "inscriptions ajoutées"),
    added > 0
      ? counted(removed, "retirée", "retirées")
      : counted(removed, "inscription retirée", "inscriptions retirées"),
    counted(left, "liste d’attente quittée", "listes d’attente quittées"),
  ]
    .filter((part) => part !== null)
    .join(", ");
}

function counted(count: number, one: string, many: string): string | null {
  return count === 0 ? null : `${count}\u00A0${count > 1 ? many : one}`;
}

/** "12 jours ajoutés", "1 jour retiré". */
export function daysCount(count: number, word: "ajouté" | "retiré" | "remis"): string {
  return count > 1 ? `${count} jours ${word}s` : `${count} jour ${word}`;
}
