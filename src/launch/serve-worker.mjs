import { startHttpServer } from "./http-server.mjs";
import { readTrustedProxies } from "./settings.mjs";

// One process of the product, forked by serve.mjs. Ctrl-C reaches every process of the terminal:
// only the first one decides, and says so here.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => {});

const { PORT, HOST, PUBLIC_URL, TRUST_PROXY } = process.env;
// Next tells how long it read its settings, in the middle of the launcher's own line.
const { log } = console;
console.log = () => {};
const server = await startHttpServer({
  port: Number(PORT ?? 3000),
  host: HOST,
  publicUrl: PUBLIC_URL ?? "",
  trustedProxies: readTrustedProxies(TRUST_PROXY),
  dev: false,
});
console.log = log;

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  await server.close();
  process.exit(0);
}
process.on("message", (message) => {
  if (message === "stop") void stop();
});
// The first process died: nobody would ever stop this one.
process.on("disconnect", () => void stop());
