import { z } from "zod";
import { calendarDay } from "@/domain/calendar/needed-day";
import { type AuditedAction, isAuditedAction } from "./audited-actions";

/** What the journal may be asked; what makes no sense in an address is left out, as if nobody had typed it. */
export const journalInput = z.object({
  action: z.custom<AuditedAction>(isAuditedAction).nullable().catch(null).default(null),
  /** An identifier, or part of a name. */
  person: z.string().trim().max(200).catch("").default(""),
  from: calendarDay.nullable().catch(null).default(null),
  until: calendarDay.nullable().catch(null).default(null),
  descending: z.boolean().catch(true).default(true),
  /** The last entry that was read: the page goes on after it. */
  after: z.uuid().nullable().catch(null).default(null),
});
export type JournalInput = z.infer<typeof journalInput>;
