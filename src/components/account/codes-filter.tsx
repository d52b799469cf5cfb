"use client";

import { controlClasses } from "@/components/form/field";
import { Button } from "@/components/ui/button";
import type { CodesListInput } from "@/domain/account/codes-inputs";
import { namedClasses } from "@/domain/calendar/named-classes";
import type { RouterOutputs } from "@/trpc/types";

export type CodesFilterProps = {
  asked: CodesListInput;
  classes: RouterOutputs["admin"]["accounts"]["codes"]["classes"];
};

const field = "grid gap-1.5 font-bold";

/** Which families are listed; a plain form, so that the address says it. */
export function CodesFilter({ asked, classes }: CodesFilterProps) {
  return (
    <search>
      <form
        method="get"
        className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr_1fr_auto] print:hidden"
      >
        <label className={field}>
          Comptes
          <select name="comptes" defaultValue={asked.who} className={`${controlClasses} font-normal`}>
            <option value="without-code">Mot de passe à choisir, sans code en cours</option>
            <option value="without-password">Mot de passe à choisir, code en cours ou non</option>
            <option value="everybody">Tous</option>
          </select>
        </label>
        <label className={field}>
          Classe
          <select name="classe" defaultValue={asked.classId ?? ""} className={`${controlClasses} font-normal`}>
            <option value="">Toutes</option>
            {namedClasses(classes).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className={field}>
          Nom
          <input type="search" name="q" defaultValue={asked.query} className={`${controlClasses} font-normal`} />
        </label>
        <label className={field}>
          Ordre
          <select
            name="ordre"
            defaultValue={asked.sort === "number" ? "numero" : "nom"}
            className={`${controlClasses} font-normal`}
          >
            <option value="nom">Par nom</option>
            <option value="numero">Par numéro</option>
          </select>
        </label>
        <Button type="submit" look="secondary" className="min-h-12">
          Filtrer
        </Button>
      </form>
    </search>
  );
}
