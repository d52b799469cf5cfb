import { weekFromAddress } from "@/components/booking/reservation-hrefs";
import { csvResponse } from "@/trpc/csv-response";
import { api } from "@/trpc/server";

export function GET(request: Request): Promise<Response> {
  const asked = weekFromAddress(Object.fromEntries(new URL(request.url).searchParams));
  return csvResponse("reservations.csv", api.admin.booking.exportWeek(asked));
}
