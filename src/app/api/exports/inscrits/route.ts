import { serviceDayInput } from "@/domain/booking/reservations-input";
import { csvResponse } from "@/trpc/csv-response";
import { api } from "@/trpc/server";

export function GET(request: Request): Promise<Response> {
  const { jour, ecole, service, classe } = Object.fromEntries(new URL(request.url).searchParams);
  const asked = serviceDayInput.safeParse({ day: jour, schoolId: ecole, serviceId: service, classId: classe ?? null });
  if (!asked.success) return Promise.resolve(new Response(null, { status: 404 }));
  return csvResponse("inscrits.csv", api.admin.booking.exportServiceDay(asked.data));
}
