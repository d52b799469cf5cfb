import type { BulkProgress } from "./save-in-batches";
import { StepHeading } from "./step-heading";

export type BulkProgressViewProps = { undoing: boolean; progress: BulkProgress };

/** Done out of total; the window can be closed meanwhile. */
export function BulkProgressView({ undoing, progress: { done, total, failing } }: BulkProgressViewProps) {
  return (
    <div className="grid gap-3" role="status">
      <StepHeading>
        {undoing ? "Annulation" : "Enregistrement"} : {done} sur {total}
      </StepHeading>
      <progress value={done} max={total} aria-label="Avancement" className="h-3 w-full accent-preau" />
      {failing ? (
        <p className="font-bold text-brique">Le portail ne répond pas : nouvelle tentative…</p>
      ) : (
        <p className="text-ardoise">Vous pouvez fermer cette fenêtre : l’enregistrement continue.</p>
      )}
    </div>
  );
}
