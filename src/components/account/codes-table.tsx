import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { TableFrame } from "@/components/ui/table-frame";
import type { IsoDate } from "@/domain/calendar/day";
import { shortInstant } from "@/domain/calendar/french-days";
import type { RouterOutputs } from "@/trpc/types";

type Family = RouterOutputs["admin"]["accounts"]["codes"]["families"][number];
type Account = Family["accounts"][number];

export type CodesTableProps = {
  families: Family[];
  chosen: ReadonlySet<string>;
  onToggle: (ids: string[], isOn: boolean) => void;
  timeZone: string;
  today: IsoDate;
};

const cell = "px-4 py-2 align-top";
const box = "size-6 accent-preau";

export function CodesTable({ families, chosen, onToggle, timeZone, today }: CodesTableProps) {
  if (families.length === 0) return <p className="text-ardoise">Aucune famille ne correspond à ce choix.</p>;
  const ids = families.map(({ id }) => id);
  return (
    <TableFrame label="Familles">
      <table className="w-full min-w-[44rem] print:min-w-0 text-left">
        <thead className="border-b border-trait text-sm text-ardoise">
          <tr>
            <th className={cell}>
              <input
                type="checkbox"
                aria-label="Cocher toutes les familles de la page"
                checked={ids.every((id) => chosen.has(id))}
                onChange={(event) => onToggle(ids, event.target.checked)}
                className={box}
              />
            </th>
            <th className={cell}>Famille</th>
            <th className={cell}>Comptes</th>
            <th className={cell}>Envoi possible</th>
          </tr>
        </thead>
        <tbody>
          {families.map(({ id, name, number, accounts, hasAddress, hasEmail }) => (
            <tr key={id} className="border-b border-trait last:border-0">
              <td className={cell}>
                <input
                  type="checkbox"
                  aria-label={`Cocher la famille ${name}, n° ${number}`}
                  checked={chosen.has(id)}
                  onChange={(event) => onToggle([id], event.target.checked)}
                  className={box}
                />
              </td>
              <td className={cell}>
                <Link
                  href={`/admin/familles/${id}`}
                  prefetch={false}
                  className="font-bold text-preau underline underline-offset-4"
                >
                  {name}
                </Link>{" "}
                <span className="text-ardoise">n° {number}</span>
              </td>
              <td className={cell}>
                <AccountLines accounts={accounts} timeZone={timeZone} today={today} />
              </td>
              <td className={cell}>
                <span className="flex flex-wrap gap-2">
                  {hasAddress && <Badge tone="grey">Courrier</Badge>}
                  {hasEmail && <Badge tone="grey">E-mail</Badge>}
                  {!hasAddress && <Badge tone="yellow">Sans adresse postale</Badge>}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

type AccountLinesProps = { accounts: Account[]; timeZone: string; today: IsoDate };

function AccountLines({ accounts, timeZone, today }: AccountLinesProps) {
  if (accounts.length === 0) return <span className="text-ardoise">Aucun compte&nbsp;: il sera ouvert</span>;
  return (
    <ul className="grid gap-1">
      {accounts.map((account) => (
        <li key={account.identifier}>
          {account.displayName} <span className="text-ardoise">({account.identifier})</span>
          <br />
          <span className="text-sm text-ardoise">{accountWords(account, timeZone, today)}</span>
        </li>
      ))}
    </ul>
  );
}

function accountWords(account: Account, timeZone: string, today: IsoDate): string {
  const { codeExpiresAt, lastSignInAt, mustChangePassword } = account;
  if (codeExpiresAt) return `code valable jusqu’au ${shortInstant(codeExpiresAt, timeZone, today)}`;
  const seen = lastSignInAt ? `connecté le ${shortInstant(lastSignInAt, timeZone, today)}` : "jamais connecté";
  return mustChangePassword ? `${seen}, mot de passe à choisir` : seen;
}
