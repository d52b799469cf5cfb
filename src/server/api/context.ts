import type { Temporal } from "temporal-polyfill";
import { readSessionToken, type SessionToken, sessionCookieName } from "@/server/auth/token";
import { currentInstant } from "@/server/clock";

/** What every procedure knows before anybody is recognised. */
export type RequestContext = {
  now: Temporal.Instant;
  requestId: string;
  /** Where the request comes from; the server sets it, never the browser. */
  address: string;
  host: string;
  token: SessionToken | null;
};

function cookieNamed(name: string, header: string | null): string | undefined {
  const found = header?.split(/;\s*/).find((pair) => pair.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}

export async function createContext(headers: Headers): Promise<RequestContext> {
  return {
    now: currentInstant(),
    requestId: headers.get("x-request-id") ?? "",
    address: headers.get("x-preau-address") ?? "",
    host: (headers.get("host") ?? "").replace(/:\d+$/, ""),
    token: await readSessionToken(cookieNamed(sessionCookieName, headers.get("cookie"))),
  };
}
