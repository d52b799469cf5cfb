"use client";

import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";

export type DialogProps = { title: string; open: boolean; onClose: () => void; children: ReactNode };

/** The browser's own modal: it keeps the focus inside, closes on Escape and gives the focus back. */
export function Dialog({ title, open, onClose, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (open && !dialog?.open) dialog?.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={ref}
      onClose={onClose}
      aria-labelledby={titleId}
      className="m-auto max-h-[92dvh] w-[min(36rem,calc(100vw-1.5rem))] overflow-auto rounded-carte border border-trait bg-papier p-5 text-encre"
    >
      <div className="mb-4 flex items-start justify-between gap-3">
        <h2 id={titleId}>{title}</h2>
        <button
          type="button"
          onClick={onClose}
          className="grid size-11 shrink-0 place-items-center rounded-champ border-2 border-trait"
          aria-label="Fermer"
        >
          <X aria-hidden className="size-5" />
        </button>
      </div>
      {open && children}
    </dialog>
  );
}
