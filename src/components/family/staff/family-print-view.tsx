import { PrintButton } from "@/components/ui/print-button";
import { frenchPhone } from "@/domain/family/french-phone";
import type { FamilyListInput, ListedFamily } from "@/domain/family/list-input";
import { counted } from "./counted";

export type FamilyPrintViewProps = { families: ListedFamily[]; asked: FamilyListInput; communeName: string };

/** The list on A4 paper. */
export function FamilyPrintView({ families, asked, communeName }: FamilyPrintViewProps) {
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1>Familles, {communeName}</h1>
          <p>
            {counted(families.length, "famille")}
            {asked.query !== "" && ` pour « ${asked.query} »`}
          </p>
        </div>
        <PrintButton look="primary" />
      </div>
      <div className="relative overflow-x-auto">
        <table className="w-full text-left text-sm">
          <thead>
            <tr className="border-b-2 border-encre">
              <th className="py-1 pr-3">N°</th>
              <th className="py-1 pr-3">Famille</th>
              <th className="py-1 pr-3">Enfants</th>
              <th className="py-1">Responsables</th>
            </tr>
          </thead>
          <tbody>
            {families.map(({ id, number, name, adults, children }) => (
              <tr key={id} className="break-inside-avoid border-b border-trait align-top">
                <td className="py-1 pr-3 tabular-nums">{number}</td>
                <td className="py-1 pr-3 font-bold">{name}</td>
                <td className="py-1 pr-3">
                  {children.map((child) => child.name + (child.className ? ` (${child.className})` : "")).join(", ")}
                </td>
                <td className="py-1">{adults.map(adultWords).join(", ")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function adultWords({ name, phone }: ListedFamily["adults"][number]): string {
  return phone ? `${name} ${frenchPhone(phone)}` : name;
}
