import { chromium } from "@playwright/test";
import type { FamilyOnline } from "./families-online";
import type { Product } from "./product";

export type PageWeight = { requests: number; kilobytes: Record<string, number>; total: number };

/** What an empty browser loads for the week page, as it travels (compressed). */
export async function pageWeight(product: Product, family: FamilyOnline): Promise<PageWeight> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
  });
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const [name = "", value = ""] = family.cookie.split("=", 2);
  await page.context().addCookies([{ name, value, url: product.url }]);
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const kinds = new Map<string, string>();
  const kilobytes: Record<string, number> = {};
  let requests = 0;
  session.on("Network.responseReceived", ({ requestId, type, response }) => {
    // Pictures written in the style sheet are told like requests, and travel nowhere.
    if (!response.url.startsWith("data:")) kinds.set(requestId, type);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind === undefined) return;
    requests += 1;
    kilobytes[kind] = (kilobytes[kind] ?? 0) + encodedDataLength / 1000;
  });
  await page.goto(`${product.url}/famille/planning`, { waitUntil: "networkidle" });
  await browser.close();
  return { requests, kilobytes, total: Object.values(kilobytes).reduce((sum, some) => sum + some, 0) };
}
