import { spawn } from "node:child_process";
import { LaunchError } from "./launch-error.mjs";
import { ROOT } from "./root.mjs";

/**
 * Runs a program from the top of the checkout.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, uid?: number, gid?: number, show?: boolean, input?: string }} [options]
 *   `show` lets its output through; otherwise it is kept and returned.
 * @returns {Promise<{ code: number, output: string }>} code 127 when the program doesn't exist
 */
export function runCommand(program, args, { show = false, input, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: process.env,
      stdio: [input === undefined ? "ignore" : "pipe", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
      ...options,
    });
    let output = "";
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk;
    };
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    child.stdin?.end(input);
    child.on("error", (error) => resolve({ code: 127, output: String(error) }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Same, but a failure stops the launch and shows what the program said.
 * @param {string} failure the sentence to show
 * @param {string} program
 * @param {string[]} args
 * @param {Parameters<typeof runCommand>[2]} [options]
 */
export async function runOrFail(failure, program, args, options) {
  const { code, output } = await runCommand(program, args, options);
  if (code !== 0) throw new LaunchError(`${failure}\n${shorten(output)}`);
  return output;
}

/**
 * What went wrong is at one end or the other.
 * @param {string} output
 */
function shorten(output) {
  const lines = output.trimEnd().split("\n");
  return (lines.length > 80 ? [...lines.slice(0, 25), "…", ...lines.slice(-50)] : lines).join("\n");
}
