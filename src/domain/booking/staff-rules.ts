import type { Refusal } from "@/domain/refusal";
import type { CellRules } from "./cell-rules";

/**
 * The rules as they bind staff who act for a family. Until the limit, those of the family. Past it (or before the
 * opening, or where only staff may act) a reason is needed. Booking on a closed day, for a child of no class, or over
 * another household's booking is refused whatever the reason.
 */
export function staffRules(rules: CellRules, hasReason: boolean): CellRules {
  return {
    ...rules,
    limit: (action, service, place, day) => {
      const limit = rules.limit(action, service, place, day);
      if (!givesWayToReason(limit.refusal)) return limit;
      if (!hasReason) return { ...limit, refusal: { code: "REASON_REQUIRED", day } };
      return { ...limit, refusal: null, late: limit.lateForStaff };
    },
  };
}

/** Whether staff may go past this refusal by giving a reason. No zod here: the screen asks too. */
export function givesWayToReason(refusal: Refusal | null): boolean {
  switch (refusal?.code) {
    case "DEADLINE_PASSED":
    case "NOT_OPEN_YET":
    case "NEVER_ALLOWED":
    case "STAFF_ONLY":
    case "REASON_REQUIRED":
      return true;
    default:
      return false;
  }
}
