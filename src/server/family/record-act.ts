import type { AuditedAction } from "@/domain/account/audited-actions";
import { type AuditedFact, recordAudit } from "@/server/audit";
import type { Db } from "@/server/db/tenant";

type Actor = Pick<AuditedFact, "communeId" | "now" | "accountId" | "address">;

/** Writes down an act on a family, for its history. */
export function recordAct(
  db: Db,
  { communeId, now, accountId, address }: Actor,
  action: AuditedAction,
  subjectId: string | null,
  facts: AuditedFact["facts"] = {},
): Promise<void> {
  return recordAudit(db, { communeId, now, accountId, address, action, facts, ...(subjectId && { subjectId }) });
}
