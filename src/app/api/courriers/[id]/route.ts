import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { z } from "zod";
import { api } from "@/trpc/server";

/** The letters of a batch, to print. Their codes open accounts: nothing on the way keeps them. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) return new Response(null, { status: 404 });
  try {
    const { pdf, letters } = await api.admin.accounts.letters({ id: id.data });
    return new Response(Buffer.from(pdf, "base64"), {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `attachment; filename="courriers-${letters}.pdf"`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    if (error instanceof TRPCError) return new Response(null, { status: getHTTPStatusCodeFromError(error) });
    throw error;
  }
}
