/** Waits for Ctrl-C or a request to end; a second Ctrl-C doesn't wait any longer. */
export function untilStopped() {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
      process.once(signal, () => {
        process.once("SIGINT", () => process.exit(130));
        resolve(signal);
      });
    }
  });
}
