"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { cellKey } from "@/domain/booking/cell-key";
import type { WeekRow, WeekService, WeekView } from "@/domain/booking/week-view";
import { refusalSentence } from "@/domain/refusal-sentence";
import { type PlacedCell, positionOf } from "./placed-cell";
import { usePlanningSession } from "./planning-session";
import { type ShownCell, shownCell } from "./save-status";
import { WeekCell } from "./week-cell";

export type ChildRowProps = {
  view: WeekView;
  service: WeekService;
  row: WeekRow;
  /** Positions of the service and of the row in the view. */
  at: { service: number; row: number };
  /** Positions of the cell Tab reaches and of the cell whose reason is shown. */
  tabStop: string;
  noted: string | null;
  onWait: (cell: PlacedCell) => void;
};

/** A child's week in a service, and below it why a tap was refused. */
export function ChildRow({ view, service, row, at, tabStop, noted, onWait }: ChildRowProps) {
  const { queue, means } = usePlanningSession();
  const place = { serviceName: service.name, firstName: row.firstName, timeZone: view.timeZone };
  const cells = row.cells.map((cell, day) => {
    const known = { ...cell, ...place, serviceId: service.id, childId: row.childId };
    return {
      cell: { ...known, position: positionOf(at.service, at.row, day) },
      shown: shownCell(queue, cellKey(known), cell.state),
    };
  });
  const refused = cells.filter(({ shown }) => shown.refused !== null);
  return (
    <>
      <tr>
        <th scope="row">
          {row.firstName}
          <span>{row.className}</span>
        </th>
        {cells.map(({ cell, shown }) => (
          <WeekCell
            key={cell.day}
            cell={cell}
            shown={shown}
            place={place}
            position={cell.position}
            isTabStop={cell.position === tabStop}
            isNoted={cell.position === noted}
          />
        ))}
      </tr>
      {refused.length > 0 && (
        <tr data-note>
          <td colSpan={row.cells.length + 1}>
            {refused.map(({ cell, shown }) => (
              <RefusedTap key={cell.day} cell={cell} shown={shown} timeZone={view.timeZone} onWait={onWait}>
                {means.isStaff ? "Liste d’attente ou place en plus" : "Rejoindre la liste d’attente"}
              </RefusedTap>
            ))}
          </td>
        </tr>
      )}
    </>
  );
}

type RefusedTapProps = {
  cell: PlacedCell;
  shown: ShownCell;
  timeZone: string;
  onWait: (cell: PlacedCell) => void;
  /** What a full day still offers. */
  children: ReactNode;
};

function RefusedTap({ cell, shown, timeZone, onWait, children }: RefusedTapProps) {
  if (!shown.refused) return null;
  return (
    <div
      role="alert"
      className="mb-1 flex flex-wrap items-center gap-3 rounded-champ bg-brique-pale px-3 py-2 text-brique"
    >
      <p className="min-w-0 flex-1">
        <span className="sr-only">
          {cell.serviceName}, {cell.firstName} :{" "}
        </span>
        {refusalSentence(shown.refused, { timeZone })}
      </p>
      {shown.refused.code === "SERVICE_FULL" && (
        <Button look="secondary" onClick={() => onWait(cell)}>
          {children}
        </Button>
      )}
    </div>
  );
}
