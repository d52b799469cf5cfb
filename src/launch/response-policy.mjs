import { randomUUID } from "node:crypto";

/** Pages; not the application's own files, which run nothing by themselves. */
const NOT_A_PAGE = /^\/(_next|api|icones)\/|\.[a-z0-9]+(\?|$)/;

/**
 * Has a page run only the scripts it was served with, nothing from elsewhere. Next reads the nonce from the request.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {{ dev: boolean, https: boolean }} options
 */
export function setResponsePolicy(request, response, { dev, https }) {
  if (https) response.setHeader("strict-transport-security", "max-age=31536000");
  if (NOT_A_PAGE.test(request.url ?? "")) return;
  const policy = contentPolicy(randomUUID(), dev);
  request.headers["content-security-policy"] = policy;
  response.setHeader("content-security-policy", policy);
}

/**
 * @param {string} nonce
 * @param {boolean} dev development rewrites modules while they run, and that needs eval
 */
function contentPolicy(nonce, dev) {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
  ].join("; ");
}
