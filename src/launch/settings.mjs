import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { LaunchError } from "./launch-error.mjs";
import { inRoot, ROOT } from "./root.mjs";

/**
 * What the launcher itself needs of the environment; the application checks the rest in src/env.ts.
 * @typedef {{ port: number, host: string | undefined, publicUrl: string, dataDir: string, databaseUrl: string | undefined,
 *   databaseOwnerUrl: string | undefined, clock: string | undefined, processes: number, trustedProxies: number }} Settings
 */

/** @returns {Settings} */
export function readSettings() {
  if (existsSync(inRoot(".env"))) process.loadEnvFile(inRoot(".env"));
  const { env } = process;
  const port = wholeNumber("PORT", env.PORT, 3000, 65_535);
  const settings = {
    port,
    host: env.HOST || undefined,
    publicUrl: (env.PUBLIC_URL || `http://localhost:${port}`).replace(/\/+$/, ""),
    dataDir: resolve(ROOT, env.DATA_DIR || ".data"),
    databaseUrl: env.DATABASE_URL || undefined,
    databaseOwnerUrl: env.DATABASE_OWNER_URL || undefined,
    clock: env.CLOCK || undefined,
    processes: Math.max(1, wholeNumber("WEB_CONCURRENCY", env.WEB_CONCURRENCY, availableParallelism(), 256)),
    trustedProxies: readTrustedProxies(env.TRUST_PROXY),
  };
  // A launcher that opened the embedded database hands it on to its servers, with its clock.
  if (settings.clock && settings.databaseUrl && env.EMBEDDED_DATABASE !== "1")
    throw new LaunchError("CLOCK ne sert qu’avec la base de démonstration : retirez CLOCK ou DATABASE_URL.");
  if (settings.clock && !(/T.*(Z|[+-]\d\d:\d\d)$/.test(settings.clock) && Date.parse(settings.clock)))
    throw new LaunchError("CLOCK doit être un instant, par exemple 2026-11-20T09:59:00+01:00.");
  return settings;
}

/**
 * @param {string} name
 * @param {string | undefined} value
 * @param {number} fallback
 * @param {number} max
 */
function wholeNumber(name, value, fallback, max) {
  if (!value) return fallback;
  const number = Number(value);
  if (Number.isInteger(number) && number >= 0 && number <= max) return number;
  throw new LaunchError(`${name} doit être un nombre entier entre 0 et ${max} ; reçu : ${value}.`);
}

/** @param {string | undefined} value a number of proxies in front of the portal, or yes/no for one */
export function readTrustedProxies(value) {
  if (!value || value === "false") return 0;
  return value === "true" ? 1 : wholeNumber("TRUST_PROXY", value, 0, 16);
}
