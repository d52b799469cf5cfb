import { type ChildProcess, spawn } from "node:child_process";
import { cutOff } from "../../src/launch/cut-off.mjs";
import { inRoot } from "../../src/launch/root.mjs";

/** A portal started by the launcher itself, in a group of processes of its own. */
export type LaunchedPortal = {
  /** All that it printed so far. */
  output: () => string;
  /** Once it said that it is ready; fails with what it said when it ends before. */
  ready: Promise<void>;
  /** How it ended: its exit code, null when it was killed. */
  ended: Promise<number | null>;
  /** To the launcher alone, as Ctrl-C in its terminal; SIGKILL goes to all its processes. */
  stop: (signal: "SIGINT" | "SIGKILL") => void;
};

/** `npm start`, with this environment over a bare one. */
export function launchPortal(environment: Record<string, string>): LaunchedPortal {
  const { PATH, HOME, TMPDIR } = process.env;
  const env = { PATH, HOME, TMPDIR, NODE_ENV: "production" as const, ...cutOff, ...environment };
  const child = spawn(process.execPath, [inRoot("src/launch/start.mjs")], { env, detached: true });
  let printed = "";
  const ended = new Promise<number | null>((resolve) => child.once("close", (code) => resolve(code)));
  const ready = new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes("Ctrl-C pour arrêter.")) resolve();
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    void ended.then((code) => reject(new Error(`Ended with ${code}:\n${printed}`)));
  });
  // Whoever waits for the end alone need not hear of it twice.
  ready.catch(() => {});
  return { output: () => printed, ready, ended, stop: (signal) => send(child, signal) };
}

/** To one that has ended, nothing. */
function send({ pid, exitCode, signalCode }: ChildProcess, signal: "SIGINT" | "SIGKILL"): void {
  if (pid && exitCode === null && signalCode === null) process.kill(signal === "SIGKILL" ? -pid : pid, signal);
}
