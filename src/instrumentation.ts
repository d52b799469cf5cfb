import type { Instrumentation } from "next";

/** Next calls this once in each server process, before the first request. */
export async function register(): Promise<void> {
  // Next replaces this name while it builds, and leaves the worker out of the bundle for other runtimes.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { startWorker } = await import("@/server/jobs/worker");
    await startWorker();
  }
}

/** A page that failed: logged under the number its reader sees. */
export const onRequestError: Instrumentation.onRequestError = async (failure, request, { routePath }) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("@/server/log");
  const digest = typeof failure === "object" && failure !== null && "digest" in failure ? failure.digest : null;
  const error = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
  log.error({ event: "page-failed", route: routePath, method: request.method, errorId: digest, error });
};
