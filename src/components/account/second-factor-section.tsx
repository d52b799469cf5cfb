import { Card } from "@/components/ui/card";
import { frenchInstant } from "@/domain/calendar/french-days";
import type { RouterOutputs } from "@/trpc/types";
import { AccountSection } from "./account-section";
import { ChangeSecondFactor } from "./change-second-factor";
import { SetUpSecondFactor } from "./set-up-second-factor";

export type SecondFactorSectionProps = { state: RouterOutputs["account"]["secondFactor"]["state"] };

/** One's own second factor, in the account of a member of staff. */
export function SecondFactorSection({ state }: SecondFactorSectionProps) {
  const { setAt, recoveryCodesLeft, isCompulsory, timeZone } = state;
  if (!setAt) {
    return (
      <AccountSection
        id="second-facteur"
        title="Double authentification"
        action="Installer"
        summary={<p>Un mot de passe volé ne suffit plus&nbsp;: un code de votre téléphone est demandé en plus.</p>}
      >
        <SetUpSecondFactor />
      </AccountSection>
    );
  }
  return (
    <Card labelledBy="second-facteur">
      <h2 id="second-facteur">Double authentification</h2>
      <p className="mt-1 mb-3 text-ardoise">
        Installée le {frenchInstant(setAt, timeZone)}. Codes de secours restants&nbsp;: {recoveryCodesLeft}.
        {isCompulsory && " Votre rôle la demande : si vous la retirez, il faut la réinstaller aussitôt."}
      </p>
      <ChangeSecondFactor />
    </Card>
  );
}
