"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";

export type RemoveButtonProps = {
  label: string;
  pending: boolean;
  onConfirm: () => void;
  /** What else the act does, said between the two presses. */
  consequence?: string;
};

/** Takes two presses: the second one says that it is meant; that of a double click does not. */
export function RemoveButton({ label, pending, onConfirm, consequence }: RemoveButtonProps) {
  const [asked, setAsked] = useState(false);
  return (
    <div className="grid gap-2 justify-items-start">
      {consequence && (
        <p role="status" className={asked ? "font-bold wrap-anywhere" : "sr-only"}>
          {asked && consequence}
        </p>
      )}
      {asked ? (
        <Button look="danger" aria-disabled={pending} onClick={({ detail }) => pending || detail > 1 || onConfirm()}>
          {label}&nbsp;: confirmer
        </Button>
      ) : (
        <Button look="quiet" onClick={() => setAsked(true)}>
          {label}
        </Button>
      )}
    </div>
  );
}
