import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";

/** A table read through a guarded procedure, as a file to download; a refusal as its HTTP status, and nothing else. */
export async function csvResponse(fileName: string, reading: Promise<string>): Promise<Response> {
  try {
    return new Response(await reading, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${fileName}"`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    if (error instanceof TRPCError) return new Response(null, { status: getHTTPStatusCodeFromError(error) });
    throw error;
  }
}
