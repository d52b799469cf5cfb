"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { AcceptRequestForm } from "./accept-request-form";
import { AskMoreForm } from "./ask-more-form";
import { AttachRequestForm } from "./attach-request-form";
import { OpenHouseholdForm } from "./open-household-form";
import { RefuseRequestForm } from "./refuse-request-form";
import type { StaffRequest } from "./request-facts-card";

const ways = {
  accept: "Accepter",
  attach: "Rattacher à une famille",
  household: "Nouveau foyer de cet enfant",
  ask: "Demander une précision",
  refuse: "Refuser",
} as const;
type Way = keyof typeof ways;

export type RequestDecisionProps = { request: StaffRequest };

/**
 * The ways to answer, one at a time. A family that is certainly known is proposed when one of its adults asks; a child who
 * is known with other adults has another household.
 */
export function RequestDecision({ request }: RequestDecisionProps) {
  const certain = request.known.filter(({ isCertain }) => isCertain);
  const likeliest = certain.some(({ hasAdult }) => hasAdult) ? "attach" : certain.length > 0 ? "household" : "accept";
  const [way, setWay] = useState<Way>(likeliest);
  const offered = (Object.keys(ways) as Way[]).filter((one) => one !== "household" || request.knownChildren.length > 0);
  return (
    <Card labelledBy="decision">
      <h2 id="decision">Votre décision</h2>
      <div className="my-3 flex flex-wrap gap-2">
        {offered.map((one) => (
          <Button
            key={one}
            look="secondary"
            aria-pressed={one === way}
            className={one === way ? "border-preau bg-preau-pale text-preau-fort" : ""}
            onClick={() => setWay(one)}
          >
            {ways[one]}
          </Button>
        ))}
      </div>
      {way === "accept" && <AcceptRequestForm request={request} />}
      {way === "attach" && <AttachRequestForm request={request} />}
      {way === "household" && <OpenHouseholdForm request={request} />}
      {way === "ask" && <AskMoreForm requestId={request.id} />}
      {way === "refuse" && <RefuseRequestForm requestId={request.id} />}
    </Card>
  );
}
