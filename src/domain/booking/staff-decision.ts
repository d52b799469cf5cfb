import { cellKey } from "./cell-key";
import type { CellRules } from "./cell-rules";
import { type CellDecision, decideChanges, type SaveFacts } from "./save-decision";
import type { StaffChange } from "./staff-inputs";
import { staffRules } from "./staff-rules";
import type { CellOutcome } from "./waiting-list";

/** What the rules answer to staff, each cell with the reason it was given. */
export function decideForStaff(
  facts: SaveFacts,
  rules: CellRules,
  changes: readonly Pick<StaffChange, "childId" | "serviceId" | "day" | "to">[],
  hasReason: (cell: { childId: string; serviceId: string; day: StaffChange["day"] }) => boolean,
): CellDecision[] {
  const [explained, plain] = [changes.filter(hasReason), changes.filter((change) => !hasReason(change))];
  return [
    ...decideChanges(facts, staffRules(rules, true), explained),
    ...decideChanges(facts, staffRules(rules, false), plain),
  ];
}

/**
 * A booking beyond the last place, which staff asked for on purpose, is made; without a reason it is refused. `extra`:
 * the cells that were.
 */
export function overbooked(outcomes: readonly CellOutcome[], asked: ReadonlyMap<string, StaffChange>) {
  const extra = new Set<string>();
  const settled = outcomes.map((outcome): CellOutcome => {
    const { decision, refusal } = outcome;
    const change = asked.get(cellKey(decision));
    if (refusal?.code !== "SERVICE_FULL" || decision.to !== "booked" || !change?.overbook) return outcome;
    if (change.reason === null) return { ...outcome, refusal: { code: "REASON_REQUIRED", day: decision.day } };
    extra.add(cellKey(decision));
    return { decision, state: "booked", refusal: null };
  });
  return { outcomes: settled, extra };
}
