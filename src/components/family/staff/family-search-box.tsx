"use client";

import { Search } from "lucide-react";
import { usePathname } from "next/navigation";
import { useEffect, useId, useRef } from "react";
import { areShortcutsOn, takesKeys } from "@/components/ui/shortcuts-setting";

export type FamilySearchBoxProps = {
  /** What the list answers now. */
  query?: string;
  /** In the dark side bar, on every page but the list, which has its own. */
  inShell?: boolean;
};

/** Finds a family from anywhere: `/` puts the focus here, Enter goes to the list. Works without JavaScript too. */
export function FamilySearchBox({ query = "", inShell = false }: FamilySearchBoxProps) {
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const isOnList = usePathname() === "/admin/familles";
  useEffect(() => {
    function focusOnSlash(event: KeyboardEvent) {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (takesKeys(event.target) || !areShortcutsOn()) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    }
    document.addEventListener("keydown", focusOnSlash);
    return () => document.removeEventListener("keydown", focusOnSlash);
  }, []);
  if (inShell && isOnList) return null;
  return (
    <search className="print:hidden">
      <form action="/admin/familles" className="grid gap-1.5">
        <label htmlFor={id} className={inShell ? "text-sm text-trait" : "font-bold"}>
          Chercher une famille
        </label>
        <div className="relative">
          <Search aria-hidden className="absolute top-3.5 left-3 size-5 text-ardoise" />
          <input
            ref={field}
            id={id}
            name="q"
            type="search"
            defaultValue={query}
            key={query}
            autoComplete="off"
            spellCheck={false}
            aria-keyshortcuts="/"
            aria-describedby={inShell ? undefined : `${id}-hint`}
            className="min-h-12 w-full rounded-champ border-2 border-bord bg-papier py-2 pr-3 pl-10 text-base text-encre"
          />
        </div>
        {!inShell && (
          <p id={`${id}-hint`} className="text-sm text-ardoise">
            Nom d’un adulte ou d’un enfant, identifiant, e-mail, téléphone ou numéro de famille, dans n’importe quel
            ordre. La touche / amène ici.
          </p>
        )}
      </form>
    </search>
  );
}
