import { readLogo } from "@/server/account/read-logo";

/** The commune's logo, for public pages. Whatever it holds, a browser takes it for an image and nothing else. */
export async function GET(request: Request) {
  const host = (request.headers.get("host") ?? "").replace(/:\d+$/, "");
  const logo = await readLogo(host, new URL(request.url).searchParams.get("commune"));
  if (!logo) return new Response(null, { status: 404 });
  return new Response(logo.content, {
    headers: {
      "content-type": logo.type,
      "content-disposition": "inline",
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "public, max-age=300",
      "x-content-type-options": "nosniff",
    },
  });
}
