"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { frenchDay } from "@/domain/calendar/french-days";
import type { PlacedCell } from "./placed-cell";

export type WaitingListDialogProps = {
  cell: PlacedCell | null;
  onJoin: (cell: PlacedCell) => void;
  onClose: () => void;
};

/** A full day offers the waiting list instead of a plain no. */
export function WaitingListDialog({ cell, onJoin, onClose }: WaitingListDialogProps) {
  return (
    <Dialog title={cell ? `Complet ${frenchDay(cell.day)}` : ""} open={cell !== null} onClose={onClose}>
      {cell && (
        <div className="grid gap-4">
          <p>
            Il n’y a plus de place pour {cell.firstName} ({cell.serviceName}). Rejoindre la liste d’attente ? Si une
            place se libère, elle revient à la première famille qui attend : le planning le montre, et un e-mail vous le
            dit si votre compte a une adresse.
          </p>
          <div className="flex flex-wrap gap-3">
            <Button onClick={() => onJoin(cell)}>Rejoindre la liste d’attente</Button>
            <Button look="secondary" onClick={onClose}>
              Ne rien changer
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
