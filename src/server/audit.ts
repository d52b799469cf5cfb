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
  | "commune-installed"
  | "days-closed"
  | "days-opened"
  | "closure-removed"
  | "school-year-saved"
  | "school-year-removed"
  | "school-break-saved"
  | "school-break-removed"
  | "official-calendar-taken"
  | "classes-moved-up"
  | "school-saved"
  | "school-class-saved"
  | "school-class-removed"
  | "regie-saved"
  | "service-saved"
  | "service-moved"
  | "service-rules-changed"
  | "service-rules-removed"
  | "bookings-saved-for-family"
  | "bookings-batch-made"
  | "bookings-batch-undone"
  | "waiting-child-promoted"
  | "waiting-list-reordered"
  | "bookings-exported"
  | "families-message-tested"
  | "families-message-sent"
  | "second-factor-set"
  | "second-factor-given"
  | "second-factor-failed"
  | "second-factor-removed"
  | "second-factor-reset"
  | "recovery-code-used"
  | "recovery-codes-renewed"
  | "staff-invited"
  | "staff-role-changed"
  | "account-activated"
  | "account-opened"
  | "account-disabled"
  | "account-enabled"
  | "account-signed-out"
  | "account-email-change-asked"
  | "activation-sent"
  | "reset-link-sent"
  | "codes-printed"
  | "letters-downloaded"
  | "accounts-exported"
  | "families-imported"
  | "commune-changed"
  | "logo-changed"
  | "text-published"
  | "requests-exported"
  | "request-confirmed"
  | "request-amended"
  | "request-accepted"
  | "request-attached"
  | "request-more-asked"
  | "request-refused"
  | "family-created"
  | "family-changed"
  | "family-closed"
  | "family-reopened"
  | "families-merged"
  | "family-merge-undone"
  | "adult-added"
  | "adult-changed"
  | "adult-removed"
  | "child-added"
  | "child-changed"
  | "child-household-added"
  | "child-household-removed"
  | "custody-changed"
  | "contact-added"
  | "contact-changed"
  | "contact-removed"
  | "health-note-read"
  | "health-note-changed"
  | "families-exported";

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
