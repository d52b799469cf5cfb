/**
 * The environment of every process of the product; src/env.ts checks it.
 * @param {import("./settings.mjs").Settings} settings
 * @param {{ embedded: boolean, databaseUrl: string, ownerUrl: string | undefined, secrets?: import("./secrets.mjs").Secrets }} database
 * @returns {NodeJS.ProcessEnv}
 */
export function productEnvironment(settings, { embedded, databaseUrl, ownerUrl, secrets }) {
  const { AUTH_SECRET, ENCRYPTION_KEY } = { ...secrets, ...process.env };
  return {
    ...process.env,
    PORT: String(settings.port),
    ...(settings.host && { HOST: settings.host }),
    PUBLIC_URL: settings.publicUrl,
    // next-auth reads its address by itself.
    NEXTAUTH_URL: settings.publicUrl,
    DATA_DIR: settings.dataDir,
    DATABASE_URL: databaseUrl,
    DATABASE_OWNER_URL: ownerUrl,
    ...(embedded && { EMBEDDED_DATABASE: "1" }),
    AUTH_SECRET,
    ENCRYPTION_KEY,
    WEB_CONCURRENCY: String(settings.processes),
    TRUST_PROXY: String(settings.trustedProxies),
    // Every process counts from the same real instant, so all clocks agree.
    ...(settings.clock && { CLOCK: settings.clock, CLOCK_STARTED_AT: new Date().toISOString() }),
  };
}
