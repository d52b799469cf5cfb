import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import type { z } from "zod";
import { resetPasswordInput, signInInput } from "@/domain/account/inputs";
import type { Refusal } from "@/domain/refusal";
import { env } from "@/env";
import { activateAccount } from "@/server/account/activate-account";
import { resetPassword } from "@/server/account/reset-password";
import { signIn, type Visit } from "@/server/account/sign-in";
import { signOut } from "@/server/account/sign-out";
import { currentInstant } from "@/server/clock";
import { prisma } from "@/server/db/client";
import { log } from "@/server/log";
import { RefusedError } from "@/server/refused-error";
import { openSession } from "./open-session";
import { type SessionToken, sessionCookieName, sessionCookieOptions, sessionTokenFrom } from "./token";

/** What the browser says of a session that did not open: the error's text is the only channel next-auth has. */
type Unopened = { refusal: Refusal } | { code: "BAD_REQUEST" } | { code: "INTERNAL_SERVER_ERROR"; errorId: string };
const unopened = (why: Unopened) => new Error(JSON.stringify(why));

/** One way to open a session. */
function sessionOpener<Input extends z.ZodType>(
  id: string,
  input: Input,
  open: (visit: Visit, input: z.output<Input>) => Promise<SessionToken>,
) {
  return CredentialsProvider({
    id,
    credentials: {},
    async authorize(credentials, request) {
      const parsed = input.safeParse(credentials);
      if (!parsed.success) throw unopened({ code: "BAD_REQUEST" });
      const headers = new Headers(request.headers as Record<string, string>);
      const host = (headers.get("host") ?? "").replace(/:\d+$/, "");
      const visit = { now: currentInstant(), address: headers.get("x-preau-address") ?? "", host };
      try {
        const token = await open(visit, parsed.data);
        return { id: token.sessionId, ...token };
      } catch (error) {
        if (error instanceof RefusedError) throw unopened({ refusal: error.refusal });
        const requestId = headers.get("x-request-id") ?? "";
        log.error({ event: "sign-in-broken", requestId, error: error instanceof Error ? error.stack : String(error) });
        throw unopened({ code: "INTERNAL_SERVER_ERROR", errorId: requestId });
      }
    },
  });
}

const cookie = (name: string) => ({ name, options: sessionCookieOptions });
const prefix = sessionCookieOptions.secure ? "__Host-" : "";

export const nextAuthOptions: NextAuthOptions = {
  secret: env.AUTH_SECRET,
  session: { strategy: "jwt", maxAge: 30 * 24 * 60 * 60 },
  pages: { signIn: "/connexion", error: "/connexion", signOut: "/connexion" },
  providers: [
    sessionOpener("credentials", signInInput, signIn),
    sessionOpener("reset-link", resetPasswordInput, resetPassword),
    sessionOpener("activation-link", resetPasswordInput, activateAccount),
  ],
  cookies: {
    sessionToken: cookie(sessionCookieName),
    csrfToken: cookie(`${prefix}preau-csrf`),
    callbackUrl: cookie(`${prefix}preau-callback`),
  },
  callbacks: {
    // `user` is what a provider just answered; later it is absent, and the database says whether the session still holds.
    async jwt({ token, user }) {
      const session = sessionTokenFrom(user ?? token);
      const holds = session && (user || (await openSession(prisma, session, currentInstant())));
      if (!session || !holds) throw new Error("The session is over");
      return { communeId: session.communeId, sessionId: session.sessionId };
    },
    // Pages ask the procedures who they are; next-auth's own answer says nothing about anybody.
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: {
    async signOut({ token }) {
      const session = sessionTokenFrom(token);
      if (session) await signOut(session);
    },
  },
  logger: {
    error: (code) => log.info({ event: "next-auth", code }),
    warn: (code) => log.info({ event: "next-auth", code }),
    debug: () => undefined,
  },
};
