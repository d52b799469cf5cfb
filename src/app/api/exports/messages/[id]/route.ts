import { z } from "zod";
import { resultFromAddress } from "@/components/messaging/message-hrefs";
import { csvResponse } from "@/trpc/csv-response";
import { api } from "@/trpc/server";

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) return new Response(null, { status: 404 });
  const asked = resultFromAddress(id.data, Object.fromEntries(new URL(request.url).searchParams));
  return csvResponse("resultat-du-message.csv", api.admin.message.exportResult(asked));
}
