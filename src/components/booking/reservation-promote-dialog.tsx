"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { CallFailure, type FailedCall } from "@/components/form/call-failure";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { useZodForm } from "@/components/form/use-zod-form";
import { Dialog } from "@/components/ui/dialog";
import { type StaffReason, staffReason } from "@/domain/booking/staff-reason";
import type { IsoDate } from "@/domain/calendar/day";
import { useTRPC } from "@/trpc/react";
import { StaffReasonFields } from "./staff-reason-fields";
import type { WaitingChild } from "./waiting-child";

export type ReservationPromoteDialogProps = {
  serviceId: string;
  day: IsoDate;
  child: WaitingChild;
  free: number | null;
  onClose: () => void;
};

/** Gives a waiting child a place; asks why when it passes others over, or when there is none left. */
export function ReservationPromoteDialog(props: ReservationPromoteDialogProps) {
  const { serviceId, day, child, free, onClose } = props;
  const router = useRouter();
  const trpc = useTRPC();
  const form = useZodForm(staffReason, { defaultValues: { cause: "" as StaffReason["cause"], detail: "" } });
  const promote = useMutation(
    trpc.admin.booking.promote.mutationOptions({
      onSuccess: () => {
        onClose();
        router.refresh();
      },
    }),
  );
  const failure: FailedCall | null = promote.error;
  const isFull = free === 0 || failure?.data?.refusal?.code === "SERVICE_FULL";
  const isPassing = (child.waitingRank ?? 1) > 1;
  // The limit may be past too: the server says so.
  const needsReason = isFull || isPassing || failure?.data?.refusal?.code === "REASON_REQUIRED";
  const ask = (reason: StaffReason | null) =>
    promote.mutate({ childId: child.childId, serviceId, day, reason, overbook: isFull });
  return (
    <Dialog title={`Inscrire ${child.firstNames}`} open onClose={onClose}>
      <div className="grid gap-4">
        {isFull && <p>Toutes les places sont prises : cette inscription en ajoute une au-delà de la limite.</p>}
        {isPassing && <p>D’autres enfants attendent avant {child.firstNames}.</p>}
        {!needsReason && <p>Une place est libre et {child.firstNames} attend en premier. La famille est prévenue.</p>}
        <CallFailure failure={failure} />
        {needsReason ? (
          <Form form={form} onSubmit={ask}>
            <StaffReasonFields />
            <SubmitButton pending={promote.isPending}>
              {isFull ? "Inscrire au-delà des places" : "Inscrire"}
            </SubmitButton>
          </Form>
        ) : (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              ask(null);
            }}
          >
            <SubmitButton pending={promote.isPending}>Inscrire</SubmitButton>
          </form>
        )}
      </div>
    </Dialog>
  );
}
