import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { KnownFamilies } from "@/components/account/known-families";
import { RequestDecision } from "@/components/account/request-decision";
import { RequestFactsCard } from "@/components/account/request-facts-card";
import { RequestOutcome } from "@/components/account/request-outcome";
import { requestWords } from "@/components/account/request-words";
import { Badge } from "@/components/ui/badge";
import { oneRequestInput } from "@/domain/account/request-decision-input";
import { frenchInstant } from "@/domain/calendar/french-days";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Demande de compte" };

export default async function RequestPage({ params }: { params: Promise<{ id: string }> }) {
  const { timeZone } = await requireStaff("requests.decide");
  const asked = oneRequestInput.safeParse(await params);
  const request = asked.success && (await api.admin.request.read(asked.data));
  if (!request) notFound();
  const { reference, state, confirmedAt, isOpen } = request;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <Link href="/admin/demandes" className="justify-self-start py-2 text-preau underline underline-offset-4">
        Toutes les demandes
      </Link>
      <div>
        <h1>Demande {reference}</h1>
        <p className="mt-1 flex flex-wrap items-center gap-3 text-ardoise">
          <Badge tone={requestWords[state].tone}>{requestWords[state].label}</Badge>
          {confirmedAt && <>Reçue le {frenchInstant(confirmedAt, timeZone)}</>}
        </p>
      </div>
      <RequestOutcome request={request} timeZone={timeZone} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-2">
        <RequestFactsCard request={request} />
        {isOpen && <KnownFamilies known={request.known} />}
      </div>
      {isOpen && <RequestDecision key={state} request={request} />}
    </div>
  );
}
