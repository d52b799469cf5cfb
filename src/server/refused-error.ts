import type { Refusal } from "@/domain/refusal";

/** What a write throws when a rule says no: the transaction is undone, and `api/trpc.ts` turns it into HTTP. */
export class RefusedError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}
