import type { Temporal } from "temporal-polyfill";

/** The family that reads its planning, where and when. */
export type Reader = { communeId: string; familyId: string; timeZone: string; now: Temporal.Instant };
