import type { CellState } from "@/domain/booking/week-view";
import type { IsoDate } from "@/domain/calendar/day";
import type { Refusal } from "@/domain/refusal";
import { refusalSentence } from "@/domain/refusal-sentence";
import type { PlanNames } from "./bulk-change";

type Change = { childId: string; serviceId: string; day: IsoDate; to: CellState };

/** What changes for one child in one service. */
export type PlanRow = { key: string; child: string; service: string; added: IsoDate[]; removed: IsoDate[] };

/** One line per child and service, children first. */
export function planRows(changes: readonly Change[], { children, services }: PlanNames): PlanRow[] {
  const rows = [...children].flatMap(([childId, child]) =>
    [...services].map(([serviceId, service]) => {
      const own = changes.filter((change) => change.childId === childId && change.serviceId === serviceId);
      const days = (removed: boolean) => own.filter(({ to }) => (to === "free") === removed).map(({ day }) => day);
      return { key: `${childId} ${serviceId}`, child, service, added: days(false), removed: days(true) };
    }),
  );
  return rows.filter(({ added, removed }) => added.length + removed.length > 0);
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

/** "12 inscriptions ajoutées, 0 retirée": over all children and services, where days would count one day many times. */
export function planTotal(added: number, removed: number): string {
  const plural = (count: number) => (count > 1 ? "s" : "");
  return `${added}\u00A0inscription${plural(added)} ajoutée${plural(added)}, ${removed}\u00A0retirée${plural(removed)}`;
}

/** "12 jours ajoutés", "1 jour retiré". */
export function daysCount(count: number, word: "ajouté" | "retiré" | "remis" | "refusé"): string {
  return count > 1 ? `${count} jours ${word}s` : `${count} jour ${word}`;
}
