"use client";

import Link from "next/link";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { IsoDate } from "@/domain/calendar/day";
import { frenchInstant } from "@/domain/calendar/french-days";
import { planningOf, weekHref } from "./planning-hrefs";
import { ReservationPromoteDialog } from "./reservation-promote-dialog";
import { ReservationReorderDialog } from "./reservation-reorder-dialog";
import type { WaitingChild } from "./waiting-child";

export type ReservationQueueProps = {
  serviceId: string;
  day: IsoDate;
  waiting: WaitingChild[];
  /** Places left; null: no limit. */
  free: number | null;
  timeZone: string;
  canEdit: boolean;
};

/** Who waits, in order. Staff give a place, or another rank. */
export function ReservationQueue({ serviceId, day, waiting, free, timeZone, canEdit }: ReservationQueueProps) {
  const [promoted, setPromoted] = useState<WaitingChild | null>(null);
  const [moved, setMoved] = useState<WaitingChild | null>(null);
  const place = { serviceId, day };
  return (
    <section aria-labelledby="attente" className="rounded-carte border border-soleil bg-soleil-pale p-4">
      <h3 id="attente" className="font-bold">
        Liste d’attente
      </h3>
      <ol className="mt-2 grid gap-2">
        {waiting.map((child) => (
          <li
            key={child.childId}
            className="flex flex-wrap items-center justify-between gap-2 border-t border-trait pt-2 first:border-0"
          >
            <p>
              <strong>{child.waitingRank}.</strong> {child.lastName} {child.firstNames} ·{" "}
              {child.className ?? "sans classe"} ·{" "}
              <Link
                href={weekHref(day, planningOf(child.familyId))}
                prefetch={false}
                className="inline-block py-1 text-preau-fort underline underline-offset-4"
              >
                <span className="sr-only">Planning de la famille </span>
                {child.familyName}
              </Link>
              {child.placedBecause !== null && (
                <span className="block text-sm">rang donné par la mairie&nbsp;: {child.placedBecause}</span>
              )}
              {child.waitingSince && (
                <span className="block text-sm">demande du {frenchInstant(child.waitingSince, timeZone)}</span>
              )}
            </p>
            {canEdit && (
              <span className="flex flex-wrap gap-2 print:hidden">
                <Button look="secondary" onClick={() => setPromoted(child)}>
                  Inscrire<span className="sr-only"> {child.firstNames}</span>
                </Button>
                {waiting.length > 1 && (
                  <Button look="secondary" onClick={() => setMoved(child)}>
                    Changer de rang<span className="sr-only"> {child.firstNames}</span>
                  </Button>
                )}
              </span>
            )}
          </li>
        ))}
      </ol>
      {promoted && (
        <ReservationPromoteDialog {...place} child={promoted} free={free} onClose={() => setPromoted(null)} />
      )}
      {moved && (
        <ReservationReorderDialog {...place} child={moved} ranks={waiting.length} onClose={() => setMoved(null)} />
      )}
    </section>
  );
}
