import Link from "next/link";
import { TableFrame } from "@/components/ui/table-frame";
import { shortInstant } from "@/domain/calendar/french-days";
import type { RouterOutputs } from "@/trpc/types";

export type RequestTableProps = { requests: RouterOutputs["admin"]["request"]["list"]["requests"]; timeZone: string };

export function RequestTable({ requests, timeZone }: RequestTableProps) {
  if (requests.length === 0) return <p className="text-ardoise">Aucune demande ici.</p>;
  return (
    <TableFrame label="Demandes">
      <table className="w-full min-w-[44rem] print:min-w-0 text-left">
        <thead className="border-b border-trait text-sm text-ardoise">
          <tr>
            <th className="px-4 py-3">Demande</th>
            <th className="px-4 py-3">Adultes</th>
            <th className="px-4 py-3">Enfants</th>
            <th className="px-4 py-3">Reçue le</th>
          </tr>
        </thead>
        <tbody>
          {requests.map(({ id, reference, adults, children, confirmedAt }) => (
            <tr key={id} className="border-b border-trait last:border-0">
              <td className="px-4 py-2 whitespace-nowrap">
                <Link
                  href={`/admin/demandes/${id}`}
                  prefetch={false}
                  className="inline-block py-2 font-bold text-preau underline underline-offset-4"
                >
                  {reference}
                </Link>
              </td>
              <td className="px-4 py-2">{adults.join(", ")}</td>
              <td className="px-4 py-2">{children.join(", ")}</td>
              <td className="px-4 py-2 whitespace-nowrap tabular-nums">
                {confirmedAt && shortInstant(confirmedAt, timeZone)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
