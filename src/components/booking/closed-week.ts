import type { WeekView } from "@/domain/booking/week-view";

/** Why nothing at all runs in the shown week, when it is for one reason ("Calendrier 2030-2031 non publié"). */
export function closedWeekReason({ services }: Pick<WeekView, "services">): string | null {
  const cells = services.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const reasons = new Set(
    cells.flatMap(({ refusal }) => {
      if (refusal?.code !== "NO_SERVICE") return [null];
      return refusal.reason.kind === "weekday" ? [] : [refusal.reason.label];
    }),
  );
  const [reason = null] = reasons;
  return reasons.size === 1 ? reason : null;
}
