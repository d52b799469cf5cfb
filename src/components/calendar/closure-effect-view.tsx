import type { ReactNode } from "react";
import { CallFailure, type FailedCall } from "@/components/form/call-failure";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { frenchDay, wholeHours } from "@/domain/calendar/french-days";
import { frenchCount } from "@/domain/french-count";
import type { RouterOutputs } from "@/trpc/types";

type Effect = RouterOutputs["admin"]["calendar"]["previewClosure"];
type Touched = Effect["displaced"];

export type ClosureEffectViewProps = {
  /** "closed" and "open": about to be declared; "reopened": about to be taken back. */
  kind: "closed" | "open" | "reopened";
  title?: string;
  effect: Effect;
  failure: FailedCall | null;
  /** What can be done about it. */
  children: ReactNode;
};

/** What an act does, in numbers, before it is done. */
export function ClosureEffectView({
  kind,
  title = "Ce que cela fait",
  effect: { displaced, restored, isPast },
  failure,
  children,
}: ClosureEffectViewProps) {
  const nothing = displaced.bookings === 0 && restored.bookings === 0;
  return (
    <Card labelledBy="effet" className="grid gap-4">
      <h2 id="effet">{title}</h2>
      {isPast && (
        <Notice tone="warning" title="Des jours sont déjà passés">
          <p>Cela change ce qui a été compté comme mangé ou gardé ces jours-là, donc ce qui sera facturé.</p>
        </Notice>
      )}
      {nothing && (
        <p role="status">
          Aucune inscription n’est touchée, et personne n’est prévenu.
          {kind === "closed" && " Les familles ne pourront plus réserver ces jours."}
          {kind === "open" && " Les familles pourront réserver ces jours."}
        </p>
      )}
      {displaced.bookings > 0 && (
        <TouchedBookings
          touched={displaced}
          sentence={
            kind === "closed"
              ? ["mise", "de côté, sans facturation. Si vous rouvrez, tout sera rétabli."]
              : ["annulée", "sans facturation : plus rien ne fonctionnera ces jours-là."]
          }
        />
      )}
      {restored.bookings > 0 && (
        <TouchedBookings
          touched={restored}
          sentence={["rétablie", "dans la limite des places ; faute de place, l’enfant attend."]}
        />
      )}
      <CallFailure failure={failure} />
      <div className="flex flex-wrap gap-3">{children}</div>
    </Card>
  );
}

/** `sentence`: what becomes of them, for one, and the rest. */
function TouchedBookings({ touched, sentence: [done, rest] }: { touched: Touched; sentence: [string, string] }) {
  const { bookings, waiting, families, messages, unreachable, past, byDay } = touched;
  return (
    <div className="grid gap-2">
      <p role="status" className="text-lg">
        <strong>
          {frenchCount(bookings, "inscription")}{" "}
          {families > 1 ? `de ${frenchCount(families, "famille")}` : "d’une famille"}
        </strong>{" "}
        {bookings > 1 ? `${done}s` : done} {rest}
      </p>
      <p>
        {frenchCount(messages, "e-mail")} {messages > 1 ? "partiront" : "partira"}.
        {past > 0 && " Pour les jours passés, personne n’est prévenu sans votre demande."}
        {unreachable > 0 &&
          ` ${frenchCount(unreachable, "famille")} sans adresse e-mail : ${unreachable > 1 ? "prévenez-les" : "prévenez-la"} autrement.`}
        {waiting > 0 && ` Parmi ces inscriptions, ${waiting} attendai${waiting > 1 ? "ent" : "t"} une place.`}
      </p>
      <ul className="text-ardoise">
        {byDay.map(({ day, serviceName, bookings: count }) => (
          <li key={`${day} ${serviceName}`}>
            {frenchDay(day)}, {wholeHours(serviceName)}&nbsp;: {count}
          </li>
        ))}
      </ul>
    </div>
  );
}
