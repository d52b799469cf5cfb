/** Something the person at the keyboard can put right: shown as a sentence, without a stack. */
export class LaunchError extends Error {}

/**
 * Runs a command's main function; what it can't do ends in a sentence and exit code 1.
 * @param {() => Promise<unknown>} main
 */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof LaunchError ? `\n${error.message}` : error);
    process.exit(1);
  }
}
