import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { frenchDay } from "@/domain/calendar/french-days";
import type { RouterOutputs } from "@/trpc/types";
import { counted } from "./counted";

export type CustodyPreview = RouterOutputs["admin"]["custody"]["preview"];

export type CustodyTurnsProps = {
  households: { id: string; number: number; name: string }[];
  preview: CustodyPreview;
  /** The act. */
  children: ReactNode;
};

/** Where the child would be in the coming weeks, day for day, before it is said so. */
export function CustodyTurns({ households, preview: { bookings, turns }, children }: CustodyTurnsProps) {
  const nameOf = (id: string) => {
    const household = households.find((one) => one.id === id);
    return household ? `${household.name} (n° ${household.number})` : "";
  };
  return (
    <Notice tone={bookings > 0 ? "warning" : "info"} title="Les semaines à venir avec ce rythme" live>
      <ul className="mb-3 grid gap-1">
        {turns.map(({ from, to, household }) => (
          <li key={from}>
            du {frenchDay(from)} au {frenchDay(to)}&nbsp;: <strong>{nameOf(household)}</strong>
          </li>
        ))}
      </ul>
      {bookings > 0 && (
        <p className="mb-3">
          {counted(bookings, "inscription à venir change de foyer", "inscriptions à venir changent de foyer")}. Chaque
          foyer garde et paie les inscriptions de ses jours, à partir de demain.
        </p>
      )}
      {children}
    </Notice>
  );
}
