import { journalFromAddress } from "@/components/account/journal-hrefs";
import { csvResponse } from "@/trpc/csv-response";
import { api } from "@/trpc/server";

export function GET(request: Request): Promise<Response> {
  const asked = journalFromAddress(Object.fromEntries(new URL(request.url).searchParams));
  return csvResponse("journal.csv", api.admin.journal.export(asked));
}
