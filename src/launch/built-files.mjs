import sirv from "sirv";
import { inRoot } from "./root.mjs";

const PREFIX = "/_next/static";

/**
 * Answers requests for the files of the build, compressed beforehand; their names change with their content, so browsers
 * keep them for good.
 * @returns {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => boolean}
 *   false when the request is for something else
 */
export function builtFiles() {
  const send = sirv(inRoot(".next/static"), {
    brotli: true,
    gzip: true,
    immutable: true,
    maxAge: 31_536_000,
    setHeaders: (response) => response.setHeader("x-content-type-options", "nosniff"),
  });
  return (request, response) => {
    if (!request.url?.startsWith(`${PREFIX}/`)) return false;
    request.url = request.url.slice(PREFIX.length);
    send(request, response, () => {
      response.statusCode = 404;
      response.end();
    });
    return true;
  };
}
