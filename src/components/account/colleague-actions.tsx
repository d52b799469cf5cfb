"use client";

import { Settings2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Colleague } from "./account-rows";
import { ColleagueDialog } from "./colleague-dialog";

export type ColleagueActionsProps = { colleague: Colleague };

/** What can be done with a colleague's account, in a dialog. */
export function ColleagueActions({ colleague }: ColleagueActionsProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button look="secondary" onClick={() => setIsOpen(true)}>
        <Settings2 aria-hidden className="size-5" />
        Modifier <span className="sr-only">le compte de {colleague.displayName}</span>
      </Button>
      <Dialog title={colleague.displayName} open={isOpen} onClose={() => setIsOpen(false)}>
        <ColleagueDialog colleague={colleague} onDone={() => setIsOpen(false)} />
      </Dialog>
    </>
  );
}
