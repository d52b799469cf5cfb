import { createHmac } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Temporal } from "temporal-polyfill";
import { env } from "@/env";
import { pool } from "@/server/db/client";
import { log } from "@/server/log";
import { RefusedError } from "@/server/refused-error";

const minutes = 60;

// An address may be a whole village behind one router, or the town hall: it is given more than an account.
const limits = {
  "sign-in-account": { points: 10, duration: 15 * minutes },
  "sign-in-address": { points: 100, duration: 15 * minutes },
  "reset-account": { points: 5, duration: 60 * minutes },
  "reset-address": { points: 50, duration: 60 * minutes },
  "email-change": { points: 5, duration: 60 * minutes },
  "link-address": { points: 50, duration: 60 * minutes },
  // Six digits, three time steps accepted: a thief of passwords would try for two years, and each try is written down.
  "second-factor": { points: 5, duration: 15 * minutes },
  "current-password": { points: 10, duration: 15 * minutes },
  // A family sends one; a school's network may send a few on the day of enrolments.
  "request-address": { points: 40, duration: 60 * minutes },
  "request-email": { points: 5, duration: 60 * minutes },
  "installation-address": { points: 10, duration: 15 * minutes },
};
export type ThrottledAct = keyof typeof limits;

const limiters = new Map<ThrottledAct, RateLimiterPostgres>();

function limiterOf(act: ThrottledAct): RateLimiterPostgres {
  const known = limiters.get(act);
  if (known) return known;
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    clearExpiredByTimeout: limiters.size === 0,
    keyPrefix: act,
    ...limits[act],
  });
  limiters.set(act, limiter);
  return limiter;
}

/** The table tells neither addresses nor identifiers. */
function hidden(key: string): string {
  return createHmac("sha256", env.AUTH_SECRET).update(key).digest("base64url");
}

/**
 * Counts one attempt; refuses TOO_MANY_ATTEMPTS, with the instant to come back at, when there were too many.
 * It takes its own connection, so the count survives a refused transaction: call it before one is open.
 */
export async function spendAttempt(act: ThrottledAct, key: string, now: Temporal.Instant): Promise<void> {
  try {
    await limiterOf(act).consume(hidden(key));
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    log.warn({ event: "throttled", act });
    // A real duration added to the portal's own time: an hour to wait is an hour on its clock too.
    const retryAt = now.add({ milliseconds: Math.ceil(refused.msBeforeNext) }).toString();
    throw new RefusedError({ code: "TOO_MANY_ATTEMPTS", retryAt });
  }
}

/** The attempt was a good one: it doesn't count. */
export async function returnAttempt(act: ThrottledAct, key: string): Promise<void> {
  await limiterOf(act).reward(hidden(key));
}

/** The person proved who they are: the earlier mistakes don't count either. */
export async function forgetAttempts(act: ThrottledAct, key: string): Promise<void> {
  await limiterOf(act).delete(hidden(key));
}
