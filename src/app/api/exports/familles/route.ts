import { familyListFromAddress } from "@/components/family/staff/family-hrefs";
import { csvResponse } from "@/trpc/csv-response";
import { api } from "@/trpc/server";

export function GET(request: Request): Promise<Response> {
  const asked = familyListFromAddress(Object.fromEntries(new URL(request.url).searchParams));
  return csvResponse("familles.csv", api.admin.family.export(asked));
}
