"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { CallFailure } from "@/components/form/call-failure";
import { controlClasses } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { useZodForm } from "@/components/form/use-zod-form";
import { Dialog } from "@/components/ui/dialog";
import { type StaffReason, staffReason } from "@/domain/booking/staff-reason";
import type { IsoDate } from "@/domain/calendar/day";
import { useTRPC } from "@/trpc/react";
import { StaffReasonFields } from "./staff-reason-fields";
import type { WaitingChild } from "./waiting-child";

export type ReservationReorderDialogProps = {
  serviceId: string;
  day: IsoDate;
  child: WaitingChild;
  /** How many wait. */
  ranks: number;
  onClose: () => void;
};

/** Another place in the queue, always with a reason. */
export function ReservationReorderDialog(props: ReservationReorderDialogProps) {
  const { serviceId, day, child, ranks, onClose } = props;
  const router = useRouter();
  const trpc = useTRPC();
  const rankId = useId();
  const others = Array.from({ length: ranks }, (_, index) => index + 1).filter((rank) => rank !== child.waitingRank);
  const [toRank, setToRank] = useState(others[0] ?? 1);
  const form = useZodForm(staffReason, { defaultValues: { cause: "" as StaffReason["cause"], detail: "" } });
  const reorder = useMutation(
    trpc.admin.booking.reorder.mutationOptions({
      onSuccess: () => {
        onClose();
        router.refresh();
      },
    }),
  );
  return (
    <Dialog title={`Changer le rang de ${child.firstNames}`} open onClose={onClose}>
      <Form
        form={form}
        onSubmit={(reason) => reorder.mutate({ childId: child.childId, serviceId, day, toRank, reason })}
      >
        <div className="grid gap-1.5">
          <label htmlFor={rankId} className="font-bold">
            Nouveau rang
          </label>
          <select
            id={rankId}
            value={toRank}
            onChange={(event) => setToRank(Number(event.target.value))}
            className={controlClasses}
          >
            {others.map((rank) => (
              <option key={rank} value={rank}>
                {rank === 1 ? "1er" : `${rank}e`}
              </option>
            ))}
          </select>
        </div>
        <StaffReasonFields />
        <CallFailure failure={reorder.error} />
        <SubmitButton pending={reorder.isPending}>Changer de rang</SubmitButton>
      </Form>
    </Dialog>
  );
}
