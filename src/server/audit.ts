import type { Temporal } from "temporal-polyfill";
import { instantToColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";

export type AuditedAction =
  | "signed-in"
  | "sign-in-failed"
  | "signed-out-everywhere"
  | "password-changed"
  | "password-reset-asked"
  | "email-change-asked"
  | "email-changed"
  | "email-sent-again"
  | "commune-installed";

export type AuditedFact = {
  communeId: string;
  now: Temporal.Instant;
  action: AuditedAction;
  accountId?: string | null;
  subjectId?: string;
  /** Where the request came from. */
  address?: string;
  /** Never a secret, never what somebody typed. */
  facts?: Record<string, string | number | boolean>;
};

/** Writes down who did what, for good: the application can neither change nor delete it. */
export async function recordAudit(db: Db, { now, accountId = null, ...entry }: AuditedFact): Promise<void> {
  await db.auditEntry.create({ data: { ...entry, accountId, at: instantToColumn(now) }, select: { id: true } });
}
