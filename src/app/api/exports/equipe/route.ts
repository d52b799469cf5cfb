import { teamFromAddress } from "@/components/account/team-hrefs";
import { csvResponse } from "@/trpc/csv-response";
import { api } from "@/trpc/server";

export function GET(request: Request): Promise<Response> {
  const asked = teamFromAddress(Object.fromEntries(new URL(request.url).searchParams));
  return csvResponse("equipe.csv", api.admin.team.export(asked));
}
