"use client";

import { Printer } from "lucide-react";
import { Button, type ButtonLook } from "./button";

export type PrintButtonProps = { look?: ButtonLook; label?: string };

export function PrintButton({ look = "secondary", label = "Imprimer" }: PrintButtonProps) {
  return (
    <Button look={look} onClick={() => window.print()}>
      <Printer aria-hidden className="size-5" />
      {label}
    </Button>
  );
}
