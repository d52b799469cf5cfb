import type { BatchInput } from "@/domain/booking/batch-input";
import { frenchDay } from "@/domain/calendar/french-days";
import type { RouterOutputs } from "@/trpc/types";
import { counted } from "./day-words";

export type ReservationBatchNumbersProps = {
  preview: RouterOutputs["admin"]["booking"]["previewBatch"];
  input: BatchInput;
};

/** What is about to happen to how many, and what is left out. */
export function ReservationBatchNumbers({ preview, input }: ReservationBatchNumbersProps) {
  const { changes, children, families, addresses, familiesWithoutAddress, runningDays } = preview;
  return (
    <div role="status" className="grid gap-3">
      <p className="text-lg font-bold">
        {changes === 0
          ? "Rien à changer"
          : `${counted(changes, "inscription")}, ${counted(children, "enfant")}, ${counted(families, "famille")}`}
      </p>
      <ul className="grid list-disc gap-1 pl-5">
        <li>
          {runningDays.length === 0
            ? "Aucun jour où le service fonctionne"
            : `${counted(runningDays.length, "jour")} : ${runningDays.map((day) => frenchDay(day)).join(", ")}`}
        </li>
        {changes > 0 && (
          <li>
            {input.tellFamilies
              ? `${counted(addresses, "adresse prévenue", "adresses prévenues")} par e-mail`
              : "Aucun e-mail : les familles ne sont pas prévenues"}
            {input.tellFamilies &&
              familiesWithoutAddress > 0 &&
              ` ; ${counted(familiesWithoutAddress, "famille")} sans adresse e-mail`}
          </li>
        )}
        {remarks(preview, input).map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </div>
  );
}

function remarks(preview: ReservationBatchNumbersProps["preview"], { action }: BatchInput): string[] {
  const { waiting, already, full, undecided, closedDays, pastDays } = preview;
  return [
    waiting > 0 ? `dont ${waiting} sur liste d’attente` : null,
    already > 0
      ? `${already} déjà ${action === "cancel" ? "sans inscription" : already > 1 ? "inscrits" : "inscrit"}`
      : null,
    full > 0 ? `${full} sans place : ${full > 1 ? "ils ne seront pas inscrits" : "il ne sera pas inscrit"}` : null,
    undecided.length > 0 ? `À inscrire à la main (deux foyers, garde non précisée) : ${undecided.join(", ")}` : null,
    closedDays.length > 0
      ? `Sans service : ${closedDays.map(({ day, label }) => `${frenchDay(day)} (${label})`).join(", ")}`
      : null,
    pastDays > 0 ? `${counted(pastDays, "jour déjà passé", "jours déjà passés")}` : null,
  ].filter((remark) => remark !== null);
}
