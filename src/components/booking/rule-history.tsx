"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { CallFailure } from "@/components/form/call-failure";
import { useOnce } from "@/components/form/use-once";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { frenchDayWithYear } from "@/domain/calendar/french-days";
import { useTRPC } from "@/trpc/react";
import type { RouterOutputs } from "@/trpc/types";

type Rules = NonNullable<RouterOutputs["admin"]["service"]["read"]>["rules"];

export type RuleHistoryProps = { serviceId: string; rules: Rules };

/** The limits that were, are and will be; a change to come can still be given up. */
export function RuleHistory({ serviceId, rules }: RuleHistoryProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const once = useOnce();
  const removing = useMutation(trpc.admin.service.removeRules.mutationOptions({ onSuccess: () => router.refresh() }));
  return (
    <Card labelledBy="delais-dates">
      <h2 id="delais-dates" className="mb-3">
        Délais de ce service
      </h2>
      <CallFailure failure={removing.error} />
      <ol className="grid gap-3">
        {rules.map(({ validFrom, sentence, isToday, isToCome }) => {
          const since = validFrom === null ? "Depuis le début" : `À partir du ${frenchDayWithYear(validFrom)}`;
          return (
            <li key={validFrom} className="grid gap-1 border-t border-trait pt-2 first:border-0 first:pt-0">
              <span className="flex flex-wrap items-center gap-2">
                {since} {isToday && <Badge tone="green">Aujourd’hui</Badge>}
                {isToCome && <Badge tone="blue">À venir</Badge>}
              </span>
              <strong>{sentence}.</strong>
              {isToCome && validFrom !== null && (
                <Button
                  look="quiet"
                  className="justify-self-start"
                  aria-label={`Renoncer au délai qui commence le ${frenchDayWithYear(validFrom)}`}
                  aria-disabled={removing.isPending}
                  onClick={() => once(removing.mutate, { serviceId, validFrom })}
                >
                  Renoncer à ce changement
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
