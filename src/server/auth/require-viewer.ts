import type { Temporal } from "temporal-polyfill";
import type { SignInStep } from "@/domain/account/sign-in-step";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";
import { openSession, type Viewer } from "./open-session";
import type { SessionToken } from "./token";

type Asking = { token: SessionToken | null; now: Temporal.Instant };

/**
 * Who asks, signed in for good: refuses SIGN_IN_REQUIRED, and whatever step of signing in is still to be done, unless
 * the procedure is there for that very step.
 */
export async function requireViewer(
  db: Db,
  { token, now }: Asking,
  allowed: readonly SignInStep[] = [],
): Promise<Viewer> {
  const viewer = token && (await openSession(db, token, now));
  if (!viewer) throw new RefusedError({ code: "SIGN_IN_REQUIRED" });
  if (viewer.step && !allowed.includes(viewer.step)) throw new RefusedError({ code: viewer.step });
  return viewer;
}
