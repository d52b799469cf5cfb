import { z } from "zod";
import { emailState } from "@/domain/account/inputs";

export const outboxPageSize = 50;

/** Messages are counted, and paged through, up to there: the list answers as fast after years. */
export const mostCounted = 10_000;

/** What the outbox may be asked; what makes no sense in an address is left out, as if nobody had typed it. */
export const outboxInput = z.object({
  state: emailState.nullable().catch(null).default(null),
  /** Part of an address. */
  recipient: z.string().trim().max(200).catch("").default(""),
  sort: z.enum(["date", "recipient", "state"]).catch("date").default("date"),
  descending: z.boolean().catch(true).default(true),
  page: z
    .int()
    .min(1)
    .max(mostCounted / outboxPageSize)
    .catch(1)
    .default(1),
});
export type OutboxInput = z.infer<typeof outboxInput>;

/** "12", or "plus de 10 000" beyond what is counted. */
export function countedWords(count: number): string {
  return count > mostCounted ? `plus de ${mostCounted.toLocaleString("fr")}` : String(count);
}
