/** Next calls this once in each server process, before the first request. */
export async function register(): Promise<void> {
  // Next replaces this name while it builds, and leaves the worker out of the bundle for other runtimes.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { startWorker } = await import("@/server/jobs/worker");
    await startWorker();
  }
}
