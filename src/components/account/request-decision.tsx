"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { AcceptRequestForm } from "./accept-request-form";
import { AskMoreForm } from "./ask-more-form";
import { AttachRequestForm } from "./attach-request-form";
import { RefuseRequestForm } from "./refuse-request-form";
import type { StaffRequest } from "./request-facts-card";

const ways = {
  accept: "Accepter",
  attach: "Rattacher à une famille",
  ask: "Demander une précision",
  refuse: "Refuser",
} as const;
type Way = keyof typeof ways;

export type RequestDecisionProps = { request: StaffRequest };

/** Four ways to answer, one at a time; a family that is certainly known is attached unless one chooses otherwise. */
export function RequestDecision({ request }: RequestDecisionProps) {
  const isKnown = request.known.some(({ isCertain }) => isCertain);
  const [way, setWay] = useState<Way>(isKnown ? "attach" : "accept");
  return (
    <Card labelledBy="decision">
      <h2 id="decision">Votre décision</h2>
      <div className="my-3 flex flex-wrap gap-2">
        {(Object.keys(ways) as Way[]).map((one) => (
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
      {way === "ask" && <AskMoreForm requestId={request.id} />}
      {way === "refuse" && <RefuseRequestForm requestId={request.id} />}
    </Card>
  );
}
