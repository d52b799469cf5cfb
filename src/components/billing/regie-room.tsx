"use client";

import { Card } from "@/components/ui/card";
import { DialogButton } from "@/components/ui/dialog-button";
import { ListTools } from "@/components/ui/list-tools";
import type { RouterOutputs } from "@/trpc/types";
import { RegieForm } from "./regie-form";

export type RegieRoomProps = { regies: RouterOutputs["admin"]["regie"]["list"] };

/** Who collects what: each service is paid through one régie. */
export function RegieRoom({ regies }: RegieRoomProps) {
  const empty = { id: null, code: "", name: "", chequeWording: "" };
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1>Régies</h1>
          <p className="text-ardoise">Un paiement ne mélange jamais deux régies.</p>
        </div>
        <div className="flex flex-wrap gap-2">
          {regies.length > 0 && <ListTools exportHref="/api/exports/regies" />}
          <DialogButton label="Ajouter une régie" title="Nouvelle régie" look="primary">
            {(close) => <RegieForm regie={empty} onDone={close} />}
          </DialogButton>
        </div>
      </div>
      {regies.map(({ id, code, name, chequeWording, serviceNames }) => (
        <Card key={id} labelledBy={`regie-${id}`}>
          <div className="flex flex-wrap items-start justify-between gap-3">
            <div>
              <h2 id={`regie-${id}`}>
                {code} · {name}
              </h2>
              <p>Chèques à l’ordre de : {chequeWording}</p>
              <p className="text-ardoise">{serviceNames.length === 0 ? "Aucun service" : serviceNames.join(", ")}</p>
            </div>
            <DialogButton label="Modifier" accessibleName={`Modifier ${name}`} title={name}>
              {(close) => <RegieForm regie={{ id, code, name, chequeWording }} onDone={close} />}
            </DialogButton>
          </div>
        </Card>
      ))}
      {regies.length === 0 && <p className="text-ardoise">Ajoutez la première régie de la commune.</p>}
    </div>
  );
}
