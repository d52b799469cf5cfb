import { csvResponse } from "@/trpc/csv-response";
import { api } from "@/trpc/server";

export function GET(): Promise<Response> {
  return csvResponse("equipe.csv", api.admin.team.export());
}
