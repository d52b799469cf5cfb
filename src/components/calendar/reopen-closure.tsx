"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useOnce } from "@/components/form/use-once";
import { Button } from "@/components/ui/button";
import { useTRPC } from "@/trpc/react";
import type { RouterOutputs } from "@/trpc/types";
import { ClosureEffectView } from "./closure-effect-view";

export type ReopenClosureProps = { view: NonNullable<RouterOutputs["admin"]["calendar"]["closure"]> };

/** Takes a closure (or an extra day) back, with what it does in numbers above the button. */
export function ReopenClosure({ view: { closure, displaced, restored } }: ReopenClosureProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const once = useOnce({ leaves: true });
  const reopening = useMutation(
    trpc.admin.calendar.reopen.mutationOptions({
      onSuccess: ({ restored: back, displaced: gone, families }) =>
        router.push(`/admin/reglages/calendrier?retablies=${back}&annulees=${gone}&familles=${families}`),
    }),
  );
  const isClosed = closure.kind === "closed";
  return (
    <ClosureEffectView kind="reopened" effect={{ displaced, restored }} failure={reopening.error}>
      <Button
        look={isClosed ? "primary" : "danger"}
        aria-disabled={reopening.isPending}
        onClick={() => once(reopening.mutate, { id: closure.id })}
      >
        {isClosed ? "Rouvrir ces jours" : "Retirer ce jour exceptionnel"}
      </Button>
    </ClosureEffectView>
  );
}
