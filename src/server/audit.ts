import type { Temporal } from "temporal-polyfill";
import type { AuditedAction } from "@/domain/account/audited-actions";
import { instantToColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";

/** Lists are of ids: what an act moved, so that it can be undone. */
export type AuditedValue = string | number | boolean | null | AuditedValue[] | { [name: string]: AuditedValue };

export type AuditedFact = {
  communeId: string;
  now: Temporal.Instant;
  action: AuditedAction;
  accountId?: string | null;
  subjectId?: string;
  /** Where the request came from. */
  address?: string;
  /** Never a secret, never what somebody typed. */
  facts?: Record<string, AuditedValue>;
};

/** Writes down who did what, for good: the application can neither change nor delete it. */
export async function recordAudit(db: Db, { now, accountId = null, ...entry }: AuditedFact): Promise<void> {
  await db.auditEntry.create({ data: { ...entry, accountId, at: instantToColumn(now) }, select: { id: true } });
}

/** The same act on many rows, an entry each, so that each one's history tells it. */
export async function recordAudits(
  db: Db,
  { now, accountId = null, ...entry }: Omit<AuditedFact, "subjectId">,
  subjectIds: readonly string[],
): Promise<void> {
  const at = instantToColumn(now);
  await db.auditEntry.createMany({ data: subjectIds.map((subjectId) => ({ ...entry, accountId, at, subjectId })) });
}
