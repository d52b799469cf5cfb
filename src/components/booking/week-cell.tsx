import type { Cell } from "@/domain/booking/week-view";
import { type CellPlace, cellLook, cellName, lockedReason } from "./cell-words";
import type { ShownCell } from "./save-status";

export type WeekCellProps = {
  cell: Cell;
  shown: ShownCell;
  place: CellPlace;
  position: string;
  /** The one cell of its table that Tab reaches. */
  isTabStop: boolean;
  isNoted: boolean;
};

/** One child, one service, one day. The board listens to taps and keys for all cells at once. */
export function WeekCell({ cell, shown, place, position, isTabStop, isNoted }: WeekCellProps) {
  const look = cellLook(cell, shown);
  const reason = isNoted ? lockedReason(cell, place.timeZone) : null;
  return (
    <td>
      <button
        type="button"
        className="cell"
        data-look={look}
        data-at={position}
        data-saving={shown.saving === "saved" ? undefined : shown.saving}
        tabIndex={isTabStop ? 0 : -1}
        aria-label={cellName(cell, shown, place)}
        aria-pressed={look === "none" ? undefined : shown.state !== "free"}
        aria-disabled={cell.refusal ? true : undefined}
      />
      {shown.saving === "unsaved" && (
        <span aria-hidden className="cell-unsaved">
          non enregistré
        </span>
      )}
      {/* The name of the cell already says it. */}
      {reason && (
        <span aria-hidden className="cell-note">
          {reason}
        </span>
      )}
    </td>
  );
}
