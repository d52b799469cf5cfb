import { codesListFromAddress } from "@/domain/account/codes-inputs";
import { csvResponse } from "@/trpc/csv-response";
import { api } from "@/trpc/server";

export function GET(request: Request): Promise<Response> {
  const asked = codesListFromAddress(Object.fromEntries(new URL(request.url).searchParams));
  return csvResponse("comptes.csv", api.admin.accounts.export(asked));
}
