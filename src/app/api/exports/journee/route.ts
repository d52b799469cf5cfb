import { dayFromAddress } from "@/components/booking/day-hrefs";
import { csvResponse } from "@/trpc/csv-response";
import { api } from "@/trpc/server";

export function GET(request: Request): Promise<Response> {
  const asked = dayFromAddress(Object.fromEntries(new URL(request.url).searchParams));
  return csvResponse("liste-du-jour.csv", api.admin.day.export(asked));
}
