"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

export type PlanningErrorProps = { digest: string | undefined; onRetry: () => void };

/** The planning could not be read. What was saved is safe. */
export function PlanningError({ digest, onRetry }: PlanningErrorProps) {
  const router = useRouter();
  const [retrying, startRetrying] = useTransition();
  function retry() {
    startRetrying(() => {
      router.refresh();
      onRetry();
    });
  }
  return (
    <div className="grid max-w-xl gap-4">
      <h1>Le planning ne s’affiche pas</h1>
      <Notice tone="refusal">
        <p>Ce qui était enregistré l’est toujours. Réessayez dans un instant.</p>
        {digest && (
          <p className="mt-2">
            Si le problème revient, donnez ce numéro à la mairie : <strong>{digest}</strong>
          </p>
        )}
      </Notice>
      <Button onClick={retry} disabled={retrying} className="justify-self-start">
        Réessayer
      </Button>
    </div>
  );
}
