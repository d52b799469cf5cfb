"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { CallFailure } from "@/components/form/call-failure";
import { useOnce } from "@/components/form/use-once";
import { Button } from "@/components/ui/button";
import { useTRPC } from "@/trpc/react";
import { familyHref } from "./family-hrefs";

export type MergeButtonProps = { fromId: string; intoId: string };

export function MergeButton({ fromId, intoId }: MergeButtonProps) {
  const router = useRouter();
  const trpc = useTRPC();
  const once = useOnce({ leaves: true });
  const merging = useMutation(
    trpc.admin.family.merge.mutationOptions({ onSuccess: () => router.push(familyHref(intoId)) }),
  );
  return (
    <div className="grid gap-3">
      <CallFailure failure={merging.error} />
      <Button look="danger" aria-disabled={merging.isPending} onClick={() => once(merging.mutate, { fromId, intoId })}>
        Fusionner les deux familles
      </Button>
    </div>
  );
}
