import { stateFromSlug } from "@/components/account/request-words";
import { csvResponse } from "@/trpc/csv-response";
import { api } from "@/trpc/server";

export function GET(request: Request): Promise<Response> {
  const state = stateFromSlug(new URL(request.url).searchParams.get("etat"));
  return csvResponse("demandes.csv", api.admin.request.export({ state }));
}
