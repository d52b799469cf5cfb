import { csvResponse } from "@/trpc/csv-response";
import { api } from "@/trpc/server";

export function GET(): Promise<Response> {
  return csvResponse("ecoles-et-classes.csv", api.admin.school.export());
}
