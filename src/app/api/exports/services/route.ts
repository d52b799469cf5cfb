import { servicesFromAddress } from "@/components/booking/service-hrefs";
import { csvResponse } from "@/trpc/csv-response";
import { api } from "@/trpc/server";

export function GET(request: Request): Promise<Response> {
  const asked = servicesFromAddress(Object.fromEntries(new URL(request.url).searchParams));
  return csvResponse("services.csv", api.admin.service.export(asked));
}
