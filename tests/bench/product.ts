import { type ChildProcess, spawn } from "node:child_process";
import { Agent, request } from "undici";
import { env } from "@/env";

/** The built product, served as `npm start` serves it, and a client without a browser. */
export type Product = {
  url: string;
  process: ChildProcess;
  get: (path: string, cookie: string) => Promise<{ status: number; body: string }>;
  save: (cookie: string, changes: object[]) => Promise<{ status: number; body: string }>;
  stop: (signal: "SIGTERM" | "SIGKILL") => Promise<void>;
};

async function answers(url: string): Promise<boolean> {
  const { statusCode, body } = await request(`${url}/api/sante`);
  await body.dump();
  return statusCode === 200;
}

/** Starts the product in a group of processes of its own and waits until it is well. */
export async function startProduct(): Promise<Product> {
  const url = env.PUBLIC_URL;
  const server = spawn(process.execPath, ["src/launch/serve.mjs"], {
    stdio: ["ignore", "inherit", "inherit"],
    detached: true,
  });
  for (let tries = 0; !(await answers(url).catch(() => false)); tries += 1) {
    if (tries > 300) throw new Error("The product does not start");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const dispatcher = new Agent({ connections: 256, pipelining: 1 });
  return {
    url,
    process: server,
    async get(path, cookie) {
      const { statusCode, body } = await request(url + path, {
        dispatcher,
        headers: { cookie, "accept-encoding": "gzip" },
      });
      return { status: statusCode, body: await body.text() };
    },
    async save(cookie, changes) {
      const { statusCode, body } = await request(`${url}/api/trpc/famille.booking.save`, {
        dispatcher,
        method: "POST",
        headers: { cookie, "content-type": "application/json" },
        body: JSON.stringify({ changes }),
      });
      return { status: statusCode, body: await body.text() };
    },
    async stop(signal) {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      // The whole group: a killed primary would leave its workers to end by themselves.
      if (server.pid) process.kill(-server.pid, signal);
      await ended;
    },
  };
}
