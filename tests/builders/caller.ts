import { TRPCError } from "@trpc/server";
import { Temporal } from "temporal-polyfill";
import { v7 as uuid } from "uuid";
import type { Refusal } from "@/domain/refusal";
import { appRouter } from "@/server/api/root";
import { createCallerFactory, refusalOf } from "@/server/api/trpc";
import { instantToColumn } from "@/server/db/dates";
import { inCommune } from "@/server/db/tenant";

const createCaller = createCallerFactory(appRouter);

type Circumstances = {
  /** With its offset: "2026-09-03T10:00+02:00". */
  now?: string;
  address?: string;
  host?: string;
};

/** The portal as this account sees it at that moment, signed in for real; null: as nobody. */
export async function callerFor(
  account: { id: string; communeId: string; sessionVersion: number } | null,
  { now = "2026-09-03T10:00+02:00", address = "192.0.2.1", host = "localhost" }: Circumstances = {},
) {
  const instant = Temporal.Instant.from(now);
  const token = account && { communeId: account.communeId, sessionId: await aSession(account, instant) };
  return createCaller({ now: instant, requestId: "test", address, host, token });
}

async function aSession(
  account: { id: string; communeId: string; sessionVersion: number },
  now: Temporal.Instant,
): Promise<string> {
  const id = uuid();
  await inCommune(account.communeId, (db) =>
    db.accountSession.create({
      data: {
        id,
        communeId: account.communeId,
        accountId: account.id,
        version: account.sessionVersion,
        createdAt: instantToColumn(now),
        expiresAt: instantToColumn(now.add({ hours: 24 * 30 })),
      },
    }),
  );
  return id;
}

/** The reason a call was refused; fails when the call succeeds or breaks. */
export async function refusalFrom(call: Promise<unknown>): Promise<Refusal> {
  const failure = await call.then(
    () => new Error("The call succeeded"),
    (error: unknown) => error,
  );
  const refusal = failure instanceof TRPCError ? refusalOf(failure) : null;
  if (refusal) return refusal;
  throw failure;
}
