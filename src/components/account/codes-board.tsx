"use client";

import { KeyRound } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { CodesListInput } from "@/domain/account/codes-inputs";
import type { IsoDate } from "@/domain/calendar/day";
import type { RouterInputs, RouterOutputs } from "@/trpc/types";
import { CodesTable } from "./codes-table";
import { HandOutCodes } from "./hand-out-codes";

type Selection = RouterInputs["admin"]["accounts"]["effect"];

export type CodesBoardProps = {
  asked: CodesListInput;
  list: RouterOutputs["admin"]["accounts"]["codes"];
  timeZone: string;
  today: IsoDate;
};

/** The families of the page, to be ticked; nothing ticked: all those that the filter found, on every page. */
export function CodesBoard({ asked, list, timeZone, today }: CodesBoardProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [selection, setSelection] = useState<Selection | null>(null);
  const { who, query, classId } = asked;
  const everyone = chosen.size === 0;
  // A password that works never ends for a whole list: those families are ticked one by one.
  const mustChoose = everyone && who === "everybody";

  function toggle(ids: string[], isOn: boolean) {
    const next = new Set(chosen);
    for (const id of ids) {
      if (isOn) next.add(id);
      else next.delete(id);
    }
    setChosen(next);
  }

  // Once they have their codes, the families may leave the list: what was ticked would be ticked out of sight.
  function finish() {
    setSelection(null);
    setChosen(new Set());
  }

  const words = everyone ? foundWords(list.count) : `aux familles cochées (${chosen.size})`;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <Button
          disabled={list.count === 0 || mustChoose}
          onClick={() => setSelection(everyone ? { who, query, classId } : { who, familyIds: [...chosen] })}
        >
          <KeyRound aria-hidden className="size-5" />
          Remettre des codes {words}
        </Button>
        {mustChoose && <p className="text-ardoise">Cochez les familles dont le mot de passe doit être remplacé.</p>}
      </div>
      <CodesTable families={list.families} chosen={chosen} onToggle={toggle} timeZone={timeZone} today={today} />
      <Dialog title="Remettre des codes" open={selection !== null} onClose={() => setSelection(null)}>
        {selection && <HandOutCodes selection={selection} onDone={finish} />}
      </Dialog>
    </div>
  );
}

function foundWords(count: number): string {
  if (count === 0) return "";
  return count === 1 ? "à la famille trouvée" : `aux ${count} familles trouvées`;
}
