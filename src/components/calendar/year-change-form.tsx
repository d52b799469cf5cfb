"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { CallFailure } from "@/components/form/call-failure";
import { useOnce } from "@/components/form/use-once";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Switch } from "@/components/ui/switch";
import { frenchCount } from "@/domain/french-count";
import { useTRPC } from "@/trpc/react";
import type { RouterOutputs } from "@/trpc/types";
import { BookedLeavers } from "./booked-leavers";
import { toldWords } from "./told-words";
import { type Choices, countChoices, firstChoices, LEAVES, movesOf } from "./year-change";
import { YearChangeClass } from "./year-change-class";
import { YearChangeNames } from "./year-change-names";

type Change = RouterOutputs["admin"]["schoolYear"]["preview"];

export type YearChangeFormProps = { change: Change; to: NonNullable<Change["to"]> };

/** Every child in one list, by today's class; nothing is written before the button, and then all at once. */
export function YearChangeForm({ change: { moves, classes, newcomers }, to }: YearChangeFormProps) {
  const [choices, setChoices] = useState<Choices>(() => firstChoices(moves));
  const [tellFamilies, setTellFamilies] = useState(true);
  const trpc = useTRPC();
  const router = useRouter();
  const once = useOnce();
  const moving = useMutation(trpc.admin.schoolYear.moveUp.mutationOptions({ onSuccess: () => router.refresh() }));
  const { moved, left, undecided } = countChoices(choices);
  const choose = (chosen: Choices) => setChoices((before) => ({ ...before, ...chosen }));
  const asked = movesOf(choices);
  const refusal = moving.error?.data?.refusal;
  const leavers = moves
    .filter(({ childId }) => choices[childId] === LEAVES)
    .map(({ childId, name, fromClassId }) => {
      return { childId, name, className: classes.find(({ id }) => id === fromClassId)?.name ?? "" };
    });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      {classes
        .filter(({ id }) => moves.some(({ fromClassId }) => fromClassId === id))
        .map((from) => (
          <YearChangeClass
            key={from.id}
            from={from}
            moves={moves.filter(({ fromClassId }) => fromClassId === from.id)}
            classes={classes}
            choices={choices}
            onChoose={choose}
          />
        ))}
      <YearChangeNames
        id="departs"
        title={`Départs (${leavers.length})`}
        empty="Aucun enfant ne quitte l’école."
        people={leavers}
      />
      <YearChangeNames
        id="nouveaux"
        title={`Nouveaux en ${to.label} (${newcomers.length})`}
        empty="Aucun enfant nouveau n’est encore inscrit dans une classe."
        people={newcomers}
      />
      <Card labelledBy="passage" className="grid gap-3">
        <h2 id="passage">Enregistrer le passage</h2>
        <p role="status" className="text-lg font-bold">
          {frenchCount(moved, "enfant")} dans une classe, {frenchCount(left, "départ")}, {undecided} à décider
        </p>
        <Switch
          label="Demander aux familles dont la classe d’un enfant change, par e-mail, de confirmer leur dossier"
          checked={tellFamilies}
          onChange={setTellFamilies}
        />
        <CallFailure failure={moving.error} />
        {refusal?.code === "LEAVERS_BOOKED" && <BookedLeavers leavers={refusal.named} />}
        <Button
          className="justify-self-start"
          disabled={asked.length === 0}
          aria-disabled={moving.isPending}
          onClick={() => once(moving.mutate, { toYearId: to.id, moves: asked, tellFamilies })}
        >
          Enregistrer pour {to.label}
        </Button>
        {moving.isSuccess && !moving.isPending && (
          <Notice tone="success" title="C’est enregistré" live>
            <p>
              {frenchCount(moving.data.moved, "enfant")} dans leur classe de {to.label},{" "}
              {frenchCount(moving.data.left, "départ")}.
            </p>
            <p>{toldWords(moving.data)}</p>
          </Notice>
        )}
      </Card>
    </div>
  );
}
