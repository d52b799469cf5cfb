import { initTRPC, TRPCError } from "@trpc/server";
import type { Permission } from "@/domain/account/permissions";
import type { Refusal } from "@/domain/refusal";
import { type Db, inTransaction } from "@/server/db/tenant";
import { log } from "@/server/log";
import { RefusedError } from "@/server/refused-error";
import type { RequestContext } from "./context";

const httpCodeOf: Partial<Record<Refusal["code"], TRPCError["code"]>> = {
  SIGN_IN_REQUIRED: "UNAUTHORIZED",
  WRONG_CREDENTIALS: "UNAUTHORIZED",
  NOT_ALLOWED: "FORBIDDEN",
  NEW_PASSWORD_REQUIRED: "FORBIDDEN",
  SECOND_FACTOR_REQUIRED: "FORBIDDEN",
  SECOND_FACTOR_SETUP_REQUIRED: "FORBIDDEN",
  NOT_YOUR_CHILD: "NOT_FOUND",
  NOT_FOUND: "NOT_FOUND",
  UNKNOWN_SERVICE: "NOT_FOUND",
  TOO_MANY_ATTEMPTS: "TOO_MANY_REQUESTS",
};

/** The refusal a failed call carries, or null when the failure is a bug. */
export function refusalOf(error: TRPCError): Refusal | null {
  return error.cause instanceof RefusedError ? error.cause.refusal : null;
}

/** `permission`: what a member of staff needs to call the procedure. */
export type ProcedureMeta = { permission?: Permission };

const t = initTRPC
  .context<RequestContext>()
  .meta<ProcedureMeta>()
  .create({
    errorFormatter({ shape, error, ctx }) {
      const unexpected = error.code === "INTERNAL_SERVER_ERROR";
      return {
        ...shape,
        message: unexpected ? "Erreur inattendue" : shape.message,
        data: {
          code: shape.data.code,
          httpStatus: shape.data.httpStatus,
          refusal: refusalOf(error),
          errorId: unexpected ? ctx?.requestId : null,
        },
      };
    },
  });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** Turns a refusal into HTTP, once, and writes one line per call. */
const traced = t.procedure.use(async ({ ctx, path, type, next }) => {
  const startedAt = performance.now();
  const result = await next();
  const facts = { event: type, path, requestId: ctx.requestId, ms: Math.round(performance.now() - startedAt) };
  if (result.ok) {
    // A line for each act; reading is too common to tell.
    if (type === "mutation") log.info(facts);
    else log.debug(facts);
    return result;
  }
  const { cause } = result.error;
  if (cause instanceof RefusedError) {
    log.info({ ...facts, refusal: cause.refusal.code });
    throw new TRPCError({ code: httpCodeOf[cause.refusal.code] ?? "CONFLICT", message: cause.refusal.code, cause });
  }
  if (result.error.code === "INTERNAL_SERVER_ERROR")
    log.error({ ...facts, error: cause?.stack ?? result.error.message });
  return result;
});

export const anyProcedure = traced;

/**
 * Runs the rest of a procedure inside one transaction and undoes it when the procedure fails.
 * `prepare` guards: it binds the transaction to a commune and answers what the procedure may know.
 */
export function transactional<Known extends object>(prepare: (db: Db, ctx: RequestContext) => Promise<Known>) {
  return t.middleware(async ({ ctx, next }) =>
    inTransaction(async (db) => {
      const known = await prepare(db, ctx);
      const result = await next({ ctx: { ...known, db } });
      // Thrown, not returned: only an exception makes the transaction roll back.
      if (!result.ok) throw result.error;
      return result;
    }),
  );
}
