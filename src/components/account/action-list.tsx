import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { frenchDay, frenchInstant, wholeHours } from "@/domain/calendar/french-days";
import type { RouterOutputs } from "@/trpc/types";

type Actions = RouterOutputs["famille"]["booking"]["actions"];
type Action = Actions["actions"][number];

const outcomes: Record<Action["to"], string> = {
  booked: "inscription",
  free: "annulation",
  waiting: "mise sur liste d’attente",
};

export type ActionListProps = Actions & { isFirstPage: boolean; timeZone: string };

/** What was booked and cancelled for the family, by whom and when, the latest first. */
export function ActionList({ actions, cursor, isFirstPage, timeZone }: ActionListProps) {
  return (
    <Card labelledBy="actions">
      <h2 id="actions">Mes actions</h2>
      <p className="mt-1 text-ardoise">Ce qui a été inscrit ou annulé pour vos enfants, par qui et quand.</p>
      {actions.length === 0 && <p className="mt-3">Rien pour l’instant.</p>}
      <ul className="mt-3 grid gap-3">
        {actions.map((action) => (
          <li
            key={`${action.at} ${action.childName} ${action.serviceName} ${action.from} ${action.to} ${action.reason}`}
            className="border-t border-trait pt-3"
          >
            <p>
              <strong>
                {action.childName}, {wholeHours(action.serviceName)}&nbsp;:
              </strong>{" "}
              {outcomeOf(action)} pour {action.days.map((day) => `le ${frenchDay(day)}`).join(", ")}
            </p>
            {action.reason && <p>Motif&nbsp;: {action.reason}</p>}
            <p className="text-sm text-ardoise">
              {whoDid(action)} · {frenchInstant(action.at, timeZone)}
            </p>
          </li>
        ))}
      </ul>
      <div className="mt-4 flex flex-wrap gap-3">
        {!isFirstPage && <ButtonLink href="/famille/compte#actions">Les plus récentes</ButtonLink>}
        {cursor && <ButtonLink href={`/famille/compte?avant=${cursor}#actions`}>Plus anciennes</ButtonLink>}
      </div>
    </Card>
  );
}

function outcomeOf({ from, to }: Action): string {
  return from === "waiting" && to === "free" ? "liste d’attente quittée" : outcomes[to];
}

function whoDid({ who }: Action): string {
  if (who.kind === "household") return who.name;
  return who.kind === "staff" ? "La mairie" : "Une place s’est libérée";
}
