import { env } from "@/env";

/** The address of a page in a link we send: at the commune's own host name when it has one. */
export function portalUrl(hostName: string | null, path: string): string {
  const url = new URL(path, env.PUBLIC_URL);
  if (hostName) url.hostname = hostName;
  return url.toString();
}
