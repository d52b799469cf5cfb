import { closuresFromAddress } from "@/components/calendar/closure-hrefs";
import { csvResponse } from "@/trpc/csv-response";
import { api } from "@/trpc/server";

export function GET(request: Request): Promise<Response> {
  const asked = closuresFromAddress(Object.fromEntries(new URL(request.url).searchParams));
  return csvResponse("fermetures.csv", api.admin.calendar.exportClosures(asked));
}
