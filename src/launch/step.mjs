/**
 * Does one step of a launch and shows it on one line: what is done, then how long it took.
 * `work` may return a string: it is shown after the duration.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const startedAt = performance.now();
  process.stdout.write(`· ${label} … `);
  try {
    const outcome = await work();
    const note = typeof outcome === "string" ? `  ${outcome}` : "";
    process.stdout.write(`${formatDuration(performance.now() - startedAt)}${note}\n`);
    return outcome;
  } catch (error) {
    process.stdout.write("échec\n");
    throw error;
  }
}

/** @param {number} milliseconds */
export function formatDuration(milliseconds) {
  if (milliseconds < 10_000) return `${(milliseconds / 1000).toFixed(1).replace(".", ",")} s`;
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
