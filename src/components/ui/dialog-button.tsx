"use client";

import { type ReactNode, useState } from "react";
import { Button, type ButtonLook } from "./button";
import { Dialog } from "./dialog";

export type DialogButtonProps = {
  label: ReactNode;
  /** Said instead of the label, where several buttons of a page bear the same one. */
  accessibleName?: string;
  title: string;
  look?: ButtonLook;
  children: (close: () => void) => ReactNode;
};

/** A button that opens a dialog; `children` gets what closes it. */
export function DialogButton({ label, accessibleName, title, look = "secondary", children }: DialogButtonProps) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button look={look} aria-label={accessibleName} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog title={title} open={open} onClose={close}>
        {children(close)}
      </Dialog>
    </>
  );
}
