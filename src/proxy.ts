import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/env";

const secure = env.PUBLIC_URL.startsWith("https://");
// Development rewrites modules while they run, and that needs eval.
const evaluation = env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";

function contentPolicy(nonce: string) {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluation}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
  ].join("; ");
}

/** Every page runs only the scripts it was served with; nothing from elsewhere, ever. */
export function proxy(request: NextRequest) {
  const policy = contentPolicy(crypto.randomUUID());
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  if (secure) response.headers.set("strict-transport-security", "max-age=31536000");
  return response;
}

export const config = {
  matcher: [{ source: "/((?!api/|_next/|icones/|.*\\.[a-z0-9]+$).*)", missing: [{ type: "header", key: "rsc" }] }],
};
