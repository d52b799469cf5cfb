"use client";

import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { namedClasses } from "@/domain/calendar/named-classes";
import { frenchCount } from "@/domain/french-count";
import { type Choices, countChoices, LEAVES, type Move, type SchoolClass } from "./year-change";

const controlClasses = "min-h-11 max-w-full rounded-champ border-2 border-bord bg-papier px-2 py-1";

export type YearChangeClassProps = {
  from: SchoolClass;
  moves: Move[];
  classes: SchoolClass[];
  choices: Choices;
  onChoose: (chosen: Choices) => void;
};

/** The children of one class of today: all together, or one by one. */
export function YearChangeClass({ from, moves, classes, choices, onChoose }: YearChangeClassProps) {
  const own = Object.fromEntries(moves.map(({ childId }) => [childId, choices[childId] ?? ""]));
  const { left, undecided } = countChoices(own);
  const named = namedClasses(classes);
  const options = (
    <>
      {named.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
      <option value={LEAVES}>Quitte l’école</option>
    </>
  );
  return (
    <Card labelledBy={`classe-${from.id}`} className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id={`classe-${from.id}`} className="flex flex-wrap items-center gap-2">
          {named.find(({ id }) => id === from.id)?.name ?? from.name}{" "}
          <span className="font-normal text-ardoise">{frenchCount(moves.length, "enfant")}</span>
          {left > 0 && <Badge tone="blue">{frenchCount(left, "départ")}</Badge>}
          {undecided > 0 && <Badge tone="yellow">{undecided} à décider</Badge>}
        </h2>
        <label className="flex flex-wrap items-center gap-2">
          Tous vers
          <select
            value=""
            aria-label={`Toute la classe ${from.name} vers`}
            className={controlClasses}
            onChange={({ target }) => onChoose(Object.fromEntries(moves.map(({ childId }) => [childId, target.value])))}
          >
            <option value="">…</option>
            {options}
          </select>
        </label>
      </div>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-x-8 lg:grid-cols-2">
        {moves.map(({ childId, name, kind }) => (
          <li key={childId} className="flex flex-wrap items-center justify-between gap-2 border-t border-trait py-1">
            <span>
              {name} {kind === "placed" && <Badge tone="green">Déjà inscrit</Badge>}
            </span>
            <select
              value={choices[childId] ?? ""}
              aria-label={`Classe de ${name}`}
              className={controlClasses}
              onChange={({ target }) => onChoose({ [childId]: target.value })}
            >
              <option value="">À décider</option>
              {options}
            </select>
          </li>
        ))}
      </ul>
    </Card>
  );
}
