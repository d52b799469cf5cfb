import { decode } from "next-auth/jwt";
import { cache } from "react";
import { z } from "zod";
import { env } from "@/env";

const secure = env.PUBLIC_URL.startsWith("https://");

/** `__Host-` binds the cookie to this host and path, and needs HTTPS. */
export const sessionCookieName = secure ? "__Host-preau-session" : "preau-session";
export const sessionCookieOptions = { httpOnly: true, sameSite: "lax", path: "/", secure } as const;

/** What the signed cookie says. The database decides at each request whether it still holds. */
const sessionToken = z.object({ communeId: z.uuid(), sessionId: z.uuid() });
export type SessionToken = z.infer<typeof sessionToken>;

/** The claims of a session, or null when they are something else. */
export function sessionTokenFrom(claims: unknown): SessionToken | null {
  return sessionToken.safeParse(claims).data ?? null;
}

/** What a cookie says, or null when it isn't one of ours. Opened once per page. */
export const readSessionToken = cache(async (cookieValue: string | undefined): Promise<SessionToken | null> => {
  if (!cookieValue) return null;
  return sessionTokenFrom(await decode({ token: cookieValue, secret: env.AUTH_SECRET }).catch(() => null));
});
