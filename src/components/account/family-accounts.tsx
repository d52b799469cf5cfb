import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmailText } from "@/components/ui/email-text";
import type { IsoDate } from "@/domain/calendar/day";
import { shortInstant } from "@/domain/calendar/french-days";
import type { RouterOutputs } from "@/trpc/types";
import { AccountActions } from "./account-actions";
import type { FamilyAccount } from "./account-rows";
import { OpenAccountForm } from "./open-account-form";

type FamilyAccountsFacts = RouterOutputs["admin"]["accounts"]["ofFamily"];

export type FamilyAccountsProps = { facts: FamilyAccountsFacts; timeZone: string; today: IsoDate };

/** The accounts of a family, as the secretary looks after them; for whoever may `accounts.manage`. */
export function FamilyAccounts({ facts, timeZone, today }: FamilyAccountsProps) {
  const { accounts, adultsWithout, isClosed } = facts;
  return (
    <Card labelledBy="comptes">
      <h2 id="comptes">Comptes</h2>
      {accounts.length === 0 && <p className="mt-1 text-ardoise">Cette famille n’a pas encore de compte.</p>}
      <ul className="mt-2 grid gap-4">
        {accounts.map((account) => (
          <li key={account.id} className="grid gap-2 border-t border-trait pt-3">
            <div className="flex flex-wrap items-start justify-between gap-3">
              <div className="min-w-0">
                <p className="font-bold">{account.displayName}</p>
                <p className="text-sm text-ardoise">
                  {account.identifier} · {account.email ? <EmailText address={account.email} /> : "sans adresse e-mail"}
                </p>
                <p className="text-sm text-ardoise">{lastSignIn(account, timeZone, today)}</p>
              </div>
              <AccountStateBadge account={account} timeZone={timeZone} today={today} />
            </div>
            <AccountActions account={account} />
          </li>
        ))}
      </ul>
      {!isClosed && adultsWithout.length > 0 && (
        <div className="mt-4 border-t border-trait pt-4">
          <OpenAccountForm adults={adultsWithout} />
        </div>
      )}
    </Card>
  );
}

function lastSignIn({ lastSignInAt }: FamilyAccount, timeZone: string, today: IsoDate): string {
  return lastSignInAt ? `Dernière connexion : ${shortInstant(lastSignInAt, timeZone, today)}` : "Jamais connecté";
}

type AccountStateBadgeProps = { account: FamilyAccount; timeZone: string; today: IsoDate };

function AccountStateBadge({ account, timeZone, today }: AccountStateBadgeProps) {
  const { state, codeExpiresAt, linkExpiresAt } = account;
  if (state === "disabled") return <Badge tone="red">Désactivé</Badge>;
  if (state === "active") return <Badge tone="green">Actif</Badge>;
  const until = (instant: string | null) => instant && shortInstant(instant, timeZone, today);
  if (state === "code") return <Badge tone="yellow">Code jusqu’au {until(codeExpiresAt)}</Badge>;
  if (state === "link") return <Badge tone="yellow">Lien jusqu’au {until(linkExpiresAt)}</Badge>;
  if (state === "code-used") return <Badge tone="yellow">Mot de passe à choisir</Badge>;
  if (state === "code-expired") return <Badge tone="grey">Code expiré</Badge>;
  return <Badge tone="grey">Sans accès</Badge>;
}
