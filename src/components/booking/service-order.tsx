"use client";

import { useMutation } from "@tanstack/react-query";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { useOnce } from "@/components/form/use-once";
import { Button } from "@/components/ui/button";
import { useTRPC } from "@/trpc/react";

export type ServiceOrderProps = { id: string; name: string; isFirst: boolean; isLast: boolean };

/** Moves a service up or down in the order families see. */
export function ServiceOrder({ id, name, isFirst, isLast }: ServiceOrderProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const once = useOnce();
  const moving = useMutation(trpc.admin.service.move.mutationOptions({ onSuccess: () => router.refresh() }));
  const move = (direction: "up" | "down") => once(moving.mutate, { id, direction });
  return (
    <>
      <Button look="secondary" disabled={isFirst} aria-label={`Monter ${name}`} onClick={() => move("up")}>
        <ArrowUp aria-hidden className="size-5" />
      </Button>
      <Button look="secondary" disabled={isLast} aria-label={`Descendre ${name}`} onClick={() => move("down")}>
        <ArrowDown aria-hidden className="size-5" />
      </Button>
    </>
  );
}
