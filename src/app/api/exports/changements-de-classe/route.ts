import { csvResponse } from "@/trpc/csv-response";
import { api } from "@/trpc/server";

export function GET(): Promise<Response> {
  return csvResponse("changements-de-classe.csv", api.admin.booking.exportBatches());
}
