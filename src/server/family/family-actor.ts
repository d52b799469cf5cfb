import type { Temporal } from "temporal-polyfill";

/** The member of staff who acts on families, where and when. */
export type FamilyActor = {
  communeId: string;
  accountId: string;
  timeZone: string;
  now: Temporal.Instant;
  /** Where the request comes from. */
  address: string;
};
