import { randomUUID } from "node:crypto";
import { isIP } from "node:net";

/** What a proxy may add; believed, and even read, only behind one. */
const PROXY_HEADERS = [
  "forwarded",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-forwarded-port",
  "x-real-ip",
];

/**
 * Marks a request with what the application may believe: `x-preau-address` (who asks) and `x-request-id`.
 * Whatever came under these names, or from a proxy that isn't there, is removed. Behind a proxy, `host` is the one that
 * it was asked for: the commune is known by it.
 * @param {import("node:http").IncomingMessage} request
 * @param {number} trustedProxies how many proxies of ours stand in front
 * @returns {string} the request's id
 */
export function markRequest(request, trustedProxies) {
  const { headers } = request;
  const address = clientAddress(request.socket.remoteAddress ?? "", headers["x-forwarded-for"], trustedProxies);
  for (const name of Object.keys(headers)) if (name.startsWith("x-preau-")) delete headers[name];
  if (trustedProxies === 0) for (const name of PROXY_HEADERS) delete headers[name];
  const askedHost = forwardedHop(headers["x-forwarded-host"], trustedProxies);
  if (askedHost) headers.host = askedHost;
  const id = randomUUID();
  headers["x-preau-address"] = address;
  headers["x-request-id"] = id;
  return id;
}

/**
 * Each proxy appends the address it was called from: with n proxies of ours, the n-th from the end was written by the
 * outermost of them, and everything before it by whoever called.
 * @param {string} socketAddress
 * @param {string | string[] | undefined} forwardedFor
 * @param {number} trustedProxies
 */
export function clientAddress(socketAddress, forwardedFor, trustedProxies) {
  const hop = forwardedHop(forwardedFor, trustedProxies);
  return plainAddress(hop ?? "") ?? plainAddress(socketAddress) ?? "unknown";
}

/**
 * What the outermost of our proxies wrote in a header that each of them appends to; nothing without a proxy.
 * @param {string | string[] | undefined} header
 * @param {number} trustedProxies
 */
function forwardedHop(header, trustedProxies) {
  const hops = String(header ?? "")
    .split(",")
    .map((hop) => hop.trim())
    .filter(Boolean);
  return trustedProxies > 0 ? (hops.at(-trustedProxies) ?? hops[0]) : undefined;
}

/**
 * Without port, brackets or the IPv6 spelling of an IPv4 address; undefined when it is no address.
 * @param {string} text
 */
function plainAddress(text) {
  const bare = text
    .replace(/^\[(.*)\](:\d+)?$/, "$1")
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1")
    .replace(/^::ffff:(?=\d+\.)/i, "");
  return isIP(bare) ? bare.toLowerCase() : undefined;
}
