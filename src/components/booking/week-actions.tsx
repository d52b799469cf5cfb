"use client";

import { Copy, Repeat2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { WeekView } from "@/domain/booking/week-view";

export type WeekActionsProps = { view: WeekView };

/** What saves many taps. */
export function WeekActions({ view }: WeekActionsProps) {
  return (
    <div className="flex gap-2 overflow-x-auto xl:grid print:hidden" data-week={view.monday}>
      <Button look="secondary" className="shrink-0 max-sm:px-3 xl:justify-start">
        <Copy aria-hidden className="size-5" /> Copier la semaine <span className="max-sm:sr-only">précédente</span>
      </Button>
      <Button look="secondary" className="shrink-0 max-sm:px-3 xl:justify-start">
        <Repeat2 aria-hidden className="size-5" /> Semaine type
      </Button>
    </div>
  );
}
