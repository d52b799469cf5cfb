import { existsSync } from "node:fs";
import { LaunchError } from "./launch-error.mjs";
import { runCommand } from "./run-command.mjs";

const KNOWN_PLACES = [
  ...["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].map((name) => `/usr/bin/${name}`),
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * The browser of the browser tests: CHROMIUM_PATH, the system's, Playwright's own, else Debian's package when root may
 * install it.
 * @returns {Promise<string>} its path
 */
export async function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given)) throw new LaunchError(`CHROMIUM_PATH : ${given} n’existe pas.`);
  const present = given ?? KNOWN_PLACES.find((path) => existsSync(path)) ?? (await playwrightChromium());
  if (present) return present;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    await runCommand("apt-get", ["update"]);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    await runCommand("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { env });
    if (existsSync("/usr/bin/chromium")) return "/usr/bin/chromium";
  }
  throw new LaunchError(`Aucun navigateur pour les essais. Au choix :
  · sudo apt-get install chromium   (Debian, Ubuntu)
  · npx playwright install chromium
  · CHROMIUM_PATH=/chemin/de/chrome npm test`);
}

async function playwrightChromium() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}
