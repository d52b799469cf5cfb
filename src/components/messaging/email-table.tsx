import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import type { RouterOutputs } from "@/trpc/types";
import { shortInstant, stateWords, templateLabel } from "./email-words";

export type EmailTableProps = { emails: RouterOutputs["admin"]["email"]["list"]["emails"]; timeZone: string };

export function EmailTable({ emails, timeZone }: EmailTableProps) {
  if (emails.length === 0) return <p className="text-ardoise">Aucun message ici.</p>;
  return (
    // A wide table scrolls inside its frame, reachable by keyboard, and never moves the page.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to take the focus (WCAG 2.1.1)
    <section aria-label="Messages" tabIndex={0} className="overflow-x-auto rounded-carte border border-trait bg-papier">
      <table className="w-full min-w-[44rem] text-left">
        <thead className="border-b border-trait text-sm text-ardoise">
          <tr>
            <th className="px-4 py-3">Message</th>
            <th className="px-4 py-3">Destinataire</th>
            <th className="px-4 py-3">Écrit le</th>
            <th className="px-4 py-3">État</th>
          </tr>
        </thead>
        <tbody>
          {emails.map(({ id, template, toAddress, createdAt, state, attempts }) => (
            <tr key={id} className="border-b border-trait last:border-0">
              <td className="px-4 py-2">
                <Link
                  href={`/admin/courriels/${id}`}
                  prefetch={false}
                  className="inline-block py-2 font-bold text-preau underline underline-offset-4"
                >
                  {templateLabel(template)}
                </Link>
              </td>
              <td className="px-4 py-2 break-all">{toAddress}</td>
              <td className="px-4 py-2 whitespace-nowrap tabular-nums">{shortInstant(createdAt, timeZone)}</td>
              <td className="px-4 py-2 whitespace-nowrap">
                <Badge tone={stateWords[state].tone}>{stateWords[state].label}</Badge>
                {state !== "SENT" && attempts > 1 && (
                  <span className="ml-2 text-sm text-ardoise">{attempts} essais</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
