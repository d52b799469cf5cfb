"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";

export type RemoveButtonProps = { label: string; pending: boolean; onConfirm: () => void };

/** Takes two presses: the second one says that it is meant; that of a double click does not. */
export function RemoveButton({ label, pending, onConfirm }: RemoveButtonProps) {
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <Button look="quiet" onClick={() => setAsked(true)}>
        {label}
      </Button>
    );
  }
  return (
    <Button look="danger" aria-disabled={pending} onClick={({ detail }) => pending || detail > 1 || onConfirm()}>
      {label}&nbsp;: confirmer
    </Button>
  );
}
