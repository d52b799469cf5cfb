import { csvResponse } from "@/trpc/csv-response";
import { api } from "@/trpc/server";

export function GET(): Promise<Response> {
  return csvResponse("regies.csv", api.admin.regie.export());
}
