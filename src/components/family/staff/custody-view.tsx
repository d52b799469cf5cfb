import Link from "next/link";
import { Card } from "@/components/ui/card";
import type { ListedFamily } from "@/domain/family/list-input";
import type { RouterOutputs } from "@/trpc/types";
import { CustodyCalendar } from "./custody-calendar";
import { CustodyExceptions } from "./custody-exceptions";
import { CustodyForm } from "./custody-form";
import { familyHref } from "./family-hrefs";
import { FoundFamilies } from "./found-families";
import { AddHouseholdButton, RemoveHouseholdButton } from "./household-buttons";
import { householdName } from "./household-name";

export type CustodyViewProps = {
  familyId: string;
  custody: RouterOutputs["admin"]["custody"]["year"];
  query: string;
  found: ListedFamily[] | null;
};

/** The households of a child and, when there are two, with which one it is, the whole year. */
export function CustodyView({ familyId, custody, query, found }: CustodyViewProps) {
  const { child, households, pattern } = custody;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <div>
        <Link href={familyHref(familyId)} prefetch={false} className="py-2 font-bold underline underline-offset-4">
          Retour à la famille
        </Link>
        <h1>Foyers et garde de {child.firstNames}</h1>
      </div>
      <Card labelledBy="foyers" className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <h2 id="foyers">{households.length > 1 ? "Deux foyers" : "Un foyer"}</h2>
        <ul className="grid grid-cols-[minmax(0,1fr)] gap-2">
          {households.map(({ id, name, number }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3">
              <Link
                href={familyHref(id)}
                prefetch={false}
                className="font-bold wrap-anywhere underline underline-offset-4"
              >
                Famille {name} (n°&nbsp;{number})
              </Link>
              {households.length > 1 && (
                <RemoveHouseholdButton childId={child.id} familyId={id} familyName={householdName(households, id)} />
              )}
            </li>
          ))}
        </ul>
        {households.length === 1 && (
          <FoundFamilies
            query={query}
            found={found}
            exceptIds={households.map(({ id }) => id)}
            label="Rattacher à une seconde famille"
            action={({ id, name, number }) => (
              <AddHouseholdButton childId={child.id} familyId={id} familyName={`${name}, numéro ${number}`} />
            )}
          />
        )}
      </Card>
      {households.length > 1 && (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5 xl:grid-cols-2">
          <Card labelledBy="rythme" className="grid content-start gap-4">
            <h2 id="rythme">Rythme</h2>
            <CustodyForm childId={child.id} households={households} pattern={pattern} />
          </Card>
          {pattern && <CustodyExceptions childId={child.id} households={households} pattern={pattern} />}
        </div>
      )}
      {pattern && <CustodyCalendar familyId={familyId} custody={{ ...custody, pattern }} />}
    </div>
  );
}
