import { Temporal } from "temporal-polyfill";
import { env } from "@/env";

// CLOCK moves the portal to another instant from which time runs on; CLOCK_STARTED_AT is when it began to,
// so that every process of the portal tells the same time.
const shiftMs = env.CLOCK && env.CLOCK_STARTED_AT ? Date.parse(env.CLOCK) - Date.parse(env.CLOCK_STARTED_AT) : 0;

/** The only clock of the portal. Read once per request, into `ctx.now`. */
export function currentInstant(): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Date.now() + shiftMs);
}

/** Whether the portal was started at another time than the real one. */
export function isClockShifted(): boolean {
  return env.CLOCK !== undefined;
}
