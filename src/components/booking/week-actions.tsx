"use client";

import { Copy, Repeat2 } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { WeekView } from "@/domain/booking/week-view";
import { addDays } from "@/domain/calendar/day-arithmetic";
import { frenchDayAndMonth, frenchPeriod } from "@/domain/calendar/french-days";
import { BulkChangeSteps } from "./bulk-change-steps";
import { usePlanningSession } from "./planning-session";

export type WeekActionsProps = { view: WeekView };

/** What saves many taps. Long work can be left: the button of the action finds it again. */
export function WeekActions({ view }: WeekActionsProps) {
  const { many, means } = usePlanningSession();
  const [left, setLeft] = useState(false);
  const isSaving = many.bulk.step === "saving";
  const { leave } = many;
  useEffect(() => leave, [leave]);

  function begin(action: () => void) {
    setLeft(false);
    if (many.bulk.step === "none") action();
  }

  async function readCopy() {
    const { copiedMonday, ...plan } = await means.previewCopy({ toMonday: view.monday });
    const copied = frenchPeriod(copiedMonday, addDays(copiedMonday, 6));
    return { title: `La semaine ${copied}, copiée sur celle du ${frenchDayAndMonth(view.monday)}`, plan };
  }

  const readUsualWeek = () => means.usualWeek(view.monday);
  return (
    <div className="relative flex gap-2 overflow-x-auto xl:grid print:hidden">
      <Button
        look="secondary"
        className="shrink-0 max-sm:px-3 xl:justify-start"
        onClick={() => begin(() => many.preview("copy", readCopy))}
      >
        <Copy aria-hidden className="size-5" />
        <span>
          Copier la semaine<span className="max-sm:sr-only"> précédente</span>
        </span>
      </Button>
      <Button
        look="secondary"
        className="shrink-0 max-sm:px-3 xl:justify-start"
        onClick={() => begin(() => many.choose(readUsualWeek))}
      >
        <Repeat2 aria-hidden className="size-5" /> Semaine type
      </Button>
      <Dialog
        title={many.bulk.step !== "none" && many.bulk.kind === "copy" ? "Copier la semaine précédente" : "Semaine type"}
        open={many.bulk.step !== "none" && !(isSaving && left)}
        onClose={() => (isSaving ? setLeft(true) : many.close())}
      >
        <BulkChangeSteps view={view} many={many} />
      </Dialog>
    </div>
  );
}
