import { RefusedError } from "@/server/refused-error";

/** Refuses when the record is not there, or was saved by somebody else since it was read. */
export function sameVersion<Row extends { version: number }>(row: Row | null, version: number): Row {
  if (!row) throw new RefusedError({ code: "NOT_FOUND" });
  if (row.version !== version) throw new RefusedError({ code: "CHANGED_MEANWHILE" });
  return row;
}

/** Refuses when the update met no row: another save slipped in between. */
export function savedOnce({ count }: { count: number }): void {
  if (count !== 1) throw new RefusedError({ code: "CHANGED_MEANWHILE" });
}

/** Names of what changed, for the audit: what somebody typed is never written there. */
export function changedFields<Facts extends object>(before: Facts, after: Partial<Facts>): string[] {
  return Object.entries(after).flatMap(([name, value]) => {
    return JSON.stringify(value) === JSON.stringify(Reflect.get(before, name)) ? [] : [name];
  });
}
