import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { SortHeading, type SortOrder } from "@/components/ui/sort-heading";
import { TableFrame } from "@/components/ui/table-frame";
import { frenchPhone } from "@/domain/family/french-phone";
import type { FamilyListInput, ListedFamily } from "@/domain/family/list-input";
import { familyHref, familyListHref } from "./family-hrefs";

export type FamilyTableProps = { families: ListedFamily[]; asked: FamilyListInput };

/** The families of the page; the headings sort, on the server. */
export function FamilyTable({ families, asked }: FamilyTableProps) {
  const sortedBy = (order: SortOrder<FamilyListInput["sort"]>) => familyListHref({ ...asked, ...order, page: 1 });
  return (
    <TableFrame label="Familles">
      <table className="w-full min-w-[46rem] print:min-w-0 text-left">
        <thead className="border-b border-trait text-sm text-ardoise">
          <tr>
            <SortHeading column="name" label="Famille" order={asked} hrefFor={sortedBy} />
            <SortHeading column="number" label="Numéro" order={asked} hrefFor={sortedBy} />
            <th className="px-4 py-2.5">Enfants</th>
            <th className="px-4 py-2.5">Responsables</th>
            <th className="px-4 py-2.5">Téléphone</th>
          </tr>
        </thead>
        <tbody>
          {families.map(({ id, number, name, resident, closed, adults, children }) => (
            <tr key={id} className="border-b border-trait align-top last:border-0">
              <td className="px-4 py-1.5">
                <Link
                  href={familyHref(id)}
                  prefetch={false}
                  className="inline-block py-1.5 font-bold text-preau-fort underline underline-offset-4"
                >
                  {name}
                </Link>
                {closed && <Badge tone="red">Fermé</Badge>}
                {!resident && <span className="block text-sm text-ardoise">Hors commune</span>}
              </td>
              <td className="px-4 py-3 tabular-nums">{number}</td>
              <td className="px-4 py-3">
                {children.map((child) => (
                  <span key={child.name} className="block">
                    {child.name}
                    {child.className && <span className="text-ardoise"> ({child.className})</span>}
                  </span>
                ))}
              </td>
              <td className="px-4 py-3">{adults.map((adult) => adult.name).join(", ")}</td>
              <td className="px-4 py-3 whitespace-nowrap tabular-nums">{phoneOf(adults)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function phoneOf(adults: ListedFamily["adults"]): string {
  const phone = adults.find((adult) => adult.phone)?.phone;
  return phone ? frenchPhone(phone) : "";
}
