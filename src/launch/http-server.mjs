import { createServer } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import next from "next";
import { builtFiles } from "./built-files.mjs";
import { markRequest } from "./request-headers.mjs";
import { setResponsePolicy } from "./response-policy.mjs";
import { ROOT } from "./root.mjs";

/** How long a request may still take once the server was told to stop. */
const LAST_REQUESTS_MS = 10_000;

/**
 * Serves the application from this process.
 * @param {{ port: number, host?: string, publicUrl: string, trustedProxies: number, dev: boolean }} options
 * @returns {Promise<{ close: () => Promise<void> }>} `close` ends the requests under way, then what the application
 *   registered under `Symbol.for("preau.onStop")` (a Set of async functions: job workers, pools)
 */
export async function startHttpServer({ port, host, publicUrl, trustedProxies, dev }) {
  const https = publicUrl.startsWith("https://");
  const server = createServer({ keepAliveTimeout: 65_000 });
  const app = next({ dev, dir: ROOT, port, hostname: host ?? "localhost", httpServer: server, quiet: !dev });
  await app.prepare();
  const handle = app.getRequestHandler();
  const sendBuiltFile = dev ? undefined : builtFiles();
  server.on("request", (request, response) => {
    response.setHeader("x-request-id", markRequest(request, trustedProxies));
    setResponsePolicy(request, response, { dev, https });
    if (!sendBuiltFile?.(request, response)) void handle(request, response);
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve(undefined));
  });
  return {
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await Promise.race([closed, wait(LAST_REQUESTS_MS, undefined, { ref: false })]);
      server.closeAllConnections();
      await Promise.allSettled([...onStop()].map((stop) => stop()));
      await app.close();
    },
  };
}

/** @returns {Set<() => Promise<void>>} */
function onStop() {
  return Reflect.get(globalThis, Symbol.for("preau.onStop")) ?? new Set();
}
