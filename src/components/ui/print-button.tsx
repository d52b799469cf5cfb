"use client";

import { Printer } from "lucide-react";
import { Button, type ButtonLook } from "./button";

export type PrintButtonProps = { look?: ButtonLook };

export function PrintButton({ look = "secondary" }: PrintButtonProps) {
  return (
    <Button look={look} onClick={() => window.print()}>
      <Printer aria-hidden className="size-5" />
      Imprimer
    </Button>
  );
}
