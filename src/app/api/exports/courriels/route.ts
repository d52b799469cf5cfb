import { outboxFromAddress } from "@/components/messaging/outbox-hrefs";
import { csvResponse } from "@/trpc/csv-response";
import { api } from "@/trpc/server";

export function GET(request: Request): Promise<Response> {
  const asked = outboxFromAddress(Object.fromEntries(new URL(request.url).searchParams));
  return csvResponse("courriels.csv", api.admin.email.export(asked));
}
