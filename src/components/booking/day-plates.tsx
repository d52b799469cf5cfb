import { Card } from "@/components/ui/card";
import type { ServiceOfDay } from "@/domain/booking/day-view";
import { allergenName } from "@/domain/family/allergen";
import { dietName } from "@/domain/family/diet";

export type DayPlatesProps = {
  plates: NonNullable<ServiceOfDay["plates"]>;
  allergens: NonNullable<ServiceOfDay["allergens"]>;
};

/** What to cook, and for how many: no name is needed for that. */
export function DayPlates({ plates, allergens }: DayPlatesProps) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Card labelledBy="plates">
        <h2 id="plates">Repas à préparer</h2>
        <Counts lines={plates.map(({ diet, count }) => ({ label: dietName(diet), count }))} none="Aucun repas." />
      </Card>
      <Card labelledBy="allergens">
        <h2 id="allergens">Allergies</h2>
        <Counts
          lines={allergens.map(({ code, count }) => ({ label: `Sans ${allergenName(code)}`, count }))}
          none="Aucune allergie parmi les inscrits."
        />
      </Card>
    </div>
  );
}

function Counts({ lines, none }: { lines: { label: string; count: number }[]; none: string }) {
  if (lines.length === 0) return <p className="mt-2 text-ardoise">{none}</p>;
  return (
    <dl className="mt-2">
      {lines.map(({ label, count }) => (
        <div key={label} className="flex justify-between gap-4 border-b border-trait py-2 last:border-0">
          <dt>{label}</dt>
          <dd className="font-bold tabular-nums">{count}</dd>
        </div>
      ))}
    </dl>
  );
}
