import { messagesFromAddress } from "@/components/messaging/message-hrefs";
import { csvResponse } from "@/trpc/csv-response";
import { api } from "@/trpc/server";

export function GET(request: Request): Promise<Response> {
  const asked = messagesFromAddress(Object.fromEntries(new URL(request.url).searchParams));
  return csvResponse("messages.csv", api.admin.message.export(asked));
}
