import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { signIn } from "@/server/account/sign-in";
import { RefusedError } from "@/server/refused-error";

/** What an attempt to sign in gives: a session, or the code of its refusal. Each comes from an address of its own. */
export function signInAttempt({ host, now }: { host: string; now: string }, identifier: string, password: string) {
  const visit = { now: Temporal.Instant.from(now), host, address: randomUUID() };
  return signIn(visit, { identifier, password }).then(
    (token) => ({ token }),
    (error: unknown) => (error instanceof RefusedError ? { refused: error.refusal.code } : Promise.reject(error)),
  );
}
