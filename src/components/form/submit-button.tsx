"use client";

import { LoaderCircle } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

export type SubmitButtonProps = { pending: boolean; children: ReactNode };

/** Stays enabled: an incomplete form says what is missing. While it works, a second click does nothing, nor does that of a double one. */
export function SubmitButton({ pending, children }: SubmitButtonProps) {
  return (
    <Button
      type="submit"
      aria-disabled={pending}
      onClick={(event) => (pending || event.detail > 1) && event.preventDefault()}
      className="min-h-12"
    >
      {pending && <LoaderCircle aria-hidden className="size-5 animate-spin" />}
      {children}
    </Button>
  );
}
