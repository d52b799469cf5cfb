"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { CallFailure } from "@/components/form/call-failure";
import { useOnce } from "@/components/form/use-once";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { frenchDayWithYear } from "@/domain/calendar/french-days";
import { useTRPC } from "@/trpc/react";
import type { RouterOutputs } from "@/trpc/types";

type Official = NonNullable<RouterOutputs["admin"]["calendar"]["view"]["official"]>;
type Proposal = Official["proposals"][number];

export type OfficialProposalsProps = { official: Official; schoolZone: string };

/** What the official calendar would add or change; nothing is taken over before it is shown. */
export function OfficialProposals({ official: { source, proposals }, schoolZone }: OfficialProposalsProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const once = useOnce();
  const taking = useMutation(trpc.admin.calendar.takeOfficial.mutationOptions({ onSuccess: () => router.refresh() }));
  return (
    <Card labelledBy="officiel">
      <h2 id="officiel">Calendrier officiel, zone {schoolZone}</h2>
      <p className="text-sm text-ardoise">{source}</p>
      {proposals.length === 0 ? (
        <p className="mt-3">Vos dates sont celles du calendrier officiel.</p>
      ) : (
        <div className="mt-3 grid gap-3">
          <ul className="grid gap-2">
            {proposals.map((proposal) => (
              <ProposalLine key={`${proposal.kind} ${proposal.label} ${proposal.from}`} proposal={proposal} />
            ))}
          </ul>
          <CallFailure failure={taking.error} />
          <Button
            className="justify-self-start"
            aria-disabled={taking.isPending}
            onClick={() => once(taking.mutate, undefined)}
          >
            Reprendre {proposals.length > 1 ? `ces ${proposals.length} dates officielles` : "cette date officielle"}
          </Button>
        </div>
      )}
    </Card>
  );
}

function ProposalLine({ proposal: { kind, label, from, to, kept } }: { proposal: Proposal }) {
  return (
    <li>
      <strong>{kind === "year" ? `Année ${label}` : label}</strong>&nbsp;: {words(from, to)}
      <span className="text-ardoise">{kept ? ` (aujourd’hui : ${words(kept.from, kept.to)})` : " (à ajouter)"}</span>
    </li>
  );
}

function words(from: Proposal["from"], to: Proposal["to"]): string {
  return to === null
    ? `à partir du ${frenchDayWithYear(from)}, reprise non publiée`
    : `du ${frenchDayWithYear(from)} au ${frenchDayWithYear(to)}`;
}
