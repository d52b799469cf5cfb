"use client";

import { Form } from "@/components/form/form";
import { useZodForm } from "@/components/form/use-zod-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { type StaffReason, staffReason } from "@/domain/booking/staff-reason";
import type { WeekView } from "@/domain/booking/week-view";
import { frenchDay } from "@/domain/calendar/french-days";
import { refusalSentence } from "@/domain/refusal-sentence";
import type { PlacedCell } from "./placed-cell";
import { StaffReasonFields } from "./staff-reason-fields";
import type { useCellTaps } from "./use-cell-taps";

export type StaffTapDialogProps = { view: WeekView; taps: ReturnType<typeof useCellTaps> };

/** What staff are asked before a tap past the limit, or on a full day. */
export function StaffTapDialog({ view, taps }: StaffTapDialogProps) {
  const { explained, explain, offered, offer, wish } = taps;
  const cell = offered ?? explained;
  const close = () => {
    explain(null);
    offer(null);
  };
  const isLeaving = offered === null && cell !== null && cell.state !== "free";
  const title = cell ? `${isLeaving ? "Désinscrire" : "Inscrire"} ${cell.firstName}` : "";
  return (
    <Dialog title={title} open={cell !== null} onClose={close}>
      {cell && (
        <div className="grid gap-4">
          <p className="font-bold">
            {cell.serviceName}, {frenchDay(cell.day)}
          </p>
          {cell.pastLimit && <p>{refusalSentence(cell.pastLimit, { timeZone: view.timeZone })}</p>}
          {offered && <p>Toutes les places sont prises ce jour-là.</p>}
          <StaffTapForm
            cell={cell}
            isFull={offered !== null}
            isLeaving={isLeaving}
            onAsk={(to, reason) => {
              wish(cell, to, { reason: reason ?? undefined, overbook: offered !== null && to === "booked" });
              close();
            }}
          />
        </div>
      )}
    </Dialog>
  );
}

type StaffTapFormProps = {
  cell: PlacedCell;
  isFull: boolean;
  isLeaving: boolean;
  onAsk: (to: "booked" | "free" | "waiting", reason: StaffReason | null) => void;
};

function StaffTapForm({ cell, isFull, isLeaving, onAsk }: StaffTapFormProps) {
  // An empty choice is no cause: the schema says so next to the field.
  const form = useZodForm(staffReason, { defaultValues: { cause: "" as StaffReason["cause"], detail: "" } });
  const wait = cell.pastLimit ? form.handleSubmit((reason) => onAsk("waiting", reason)) : () => onAsk("waiting", null);
  return (
    <Form form={form} onSubmit={(reason) => onAsk(isLeaving ? "free" : "booked", reason)}>
      <StaffReasonFields />
      <div className="flex flex-wrap gap-3">
        <Button type="submit">{isFull ? "Inscrire au-delà des places" : isLeaving ? "Désinscrire" : "Inscrire"}</Button>
        {isFull && (
          <Button look="secondary" onClick={wait}>
            Mettre sur liste d’attente
          </Button>
        )}
      </div>
    </Form>
  );
}
