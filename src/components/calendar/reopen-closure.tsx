"use client";

import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useOnce } from "@/components/form/use-once";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useTRPC } from "@/trpc/react";
import type { RouterOutputs } from "@/trpc/types";
import { ClosureEffectView } from "./closure-effect-view";
import { closureHref, periodWords } from "./closure-words";

export type ReopenClosureProps = { view: NonNullable<RouterOutputs["admin"]["calendar"]["closure"]> };

/** Takes a closure (or an extra day) back, with what it does in numbers above the button. */
export function ReopenClosure({ view: { closure, displaced, restored, isPast, staysClosed } }: ReopenClosureProps) {
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
    <ClosureEffectView
      kind="reopened"
      title={isClosed ? "Si vous rouvrez" : "Si vous retirez ce jour"}
      effect={{ displaced, restored, isPast }}
      failure={reopening.error}
    >
      {staysClosed.length > 0 && <StaysClosed closures={staysClosed} />}
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

function StaysClosed({ closures }: { closures: ReopenClosureProps["view"]["staysClosed"] }) {
  return (
    <Notice tone="info" title="Ces jours restent fermés par une autre fermeture">
      <ul>
        {closures.map(({ id, from, to, reason, concerns }) => (
          <li key={id}>
            <Link href={closureHref(id)} className="underline">
              {periodWords(from, to)}
            </Link>
            &nbsp;: {reason} · {concerns}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
