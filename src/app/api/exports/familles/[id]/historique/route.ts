import { z } from "zod";
import { csvResponse } from "@/trpc/csv-response";
import { api } from "@/trpc/server";

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const familyId = z.uuid().safeParse((await params).id);
  if (!familyId.success) return new Response(null, { status: 404 });
  return csvResponse("historique.csv", api.admin.family.exportHistory({ familyId: familyId.data }));
}
