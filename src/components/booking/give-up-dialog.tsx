"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { frenchDay } from "@/domain/calendar/french-days";
import type { PlacedCell } from "./placed-cell";

export type GiveUpDialogProps = {
  /** Booked on a full day, or on the waiting list. */
  cell: PlacedCell | null;
  onGiveUp: (cell: PlacedCell) => void;
  onClose: () => void;
};

/** Before a tap that another one could not undo: the place, or the rank, would go to somebody else. */
export function GiveUpDialog({ cell, onGiveUp, onClose }: GiveUpDialogProps) {
  const words = cell?.state === "waiting" ? ofRank : ofPlace;
  return (
    <Dialog title={cell ? `${words.title} ${frenchDay(cell.day)}` : ""} open={cell !== null} onClose={onClose}>
      {cell && (
        <div className="grid gap-4">
          <p className="font-bold">
            {cell.serviceName}, {cell.firstName}
          </p>
          <p>{words.question}</p>
          <div className="flex flex-wrap gap-3">
            <Button onClick={onClose}>{words.keep}</Button>
            <Button look="secondary" onClick={() => onGiveUp(cell)}>
              {words.giveUp}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

const ofPlace = {
  title: "Complet",
  question: "Ce jour est complet : la place sera donnée à une autre famille. Annuler quand même ?",
  giveUp: "Annuler l’inscription",
  keep: "Garder la place",
};

const ofRank = {
  title: "Liste d’attente",
  question: "Quitter la liste d’attente ? Votre rang sera perdu.",
  giveUp: "Quitter la liste d’attente",
  keep: "Garder mon rang",
};
