import type { Temporal } from "temporal-polyfill";

/** The member of staff who writes, where and when. `address`: where the request comes from. */
export type StaffAuthor = {
  communeId: string;
  accountId: string;
  timeZone: string;
  now: Temporal.Instant;
  address: string;
};
