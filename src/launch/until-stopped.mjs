/**
 * Waits for Ctrl-C or a request to end; a second Ctrl-C doesn't wait any longer.
 * npm stops its shell and not what runs in it: losing that parent is a request to end, too.
 */
export function untilStopped() {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
      process.once(signal, () => {
        process.once("SIGINT", () => process.exit(130));
        resolve(signal);
      });
    }
    if (process.env.npm_lifecycle_event === undefined) return;
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && resolve("npm ended"), 500).unref();
  });
}
