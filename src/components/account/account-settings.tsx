import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { EmailText } from "@/components/ui/email-text";
import type { RouterOutputs } from "@/trpc/types";
import { AccountSection } from "./account-section";
import { AwaitedEmail } from "./awaited-email";
import { ChangeEmailForm } from "./change-email-form";
import { ChangePasswordForm } from "./change-password-form";
import { NotificationsForm } from "./notifications-form";
import { SignOutButton } from "./sign-out-button";
import { SignOutEverywhereButton } from "./sign-out-everywhere-button";

export type AccountSettingsProps = { me: RouterOutputs["account"]["me"]; children?: ReactNode };

/** One's own account, for families and staff alike; receipts and reminders are for families. */
export function AccountSettings({ me, children }: AccountSettingsProps) {
  const { identifier, email, awaitedEmail, minimumLength } = me;
  const helper = me.role === "FAMILY" ? "le service scolaire" : "un administrateur ou une administratrice";
  return (
    <div className="grid max-w-3xl gap-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1>Mon compte</h1>
          <p className="text-ardoise">
            {me.displayName} · identifiant <strong className="text-encre">{identifier}</strong>
          </p>
        </div>
        <SignOutButton />
      </div>
      <AccountSection
        id="adresse"
        title="Adresse e-mail"
        action={email ? "Changer d’adresse" : "Ajouter une adresse"}
        summary={
          <>
            <p>
              {email ? (
                <EmailText address={email} />
              ) : (
                `Aucune. Sans adresse, seul ${helper} peut vous redonner un accès.`
              )}
            </p>
            {awaitedEmail && <AwaitedEmail key={awaitedEmail} email={awaitedEmail} />}
          </>
        }
      >
        <ChangeEmailForm />
      </AccountSection>
      <AccountSection
        id="mot-de-passe"
        title="Mot de passe"
        action="Changer le mot de passe"
        summary={<p>Il n’expire pas. Changez-le si quelqu’un d’autre le connaît.</p>}
      >
        <ChangePasswordForm identifier={identifier} minimumLength={minimumLength} />
      </AccountSection>
      {me.role === "FAMILY" && (
        <Card labelledBy="messages">
          <h2 id="messages">Messages du portail</h2>
          <NotificationsForm
            saved={{ receiptsByEmail: me.receiptsByEmail, remindersByEmail: me.remindersByEmail }}
            hasEmail={email !== null}
          />
        </Card>
      )}
      <Card labelledBy="appareils">
        <h2 id="appareils">Appareils connectés</h2>
        <p className="mt-1 mb-3 text-ardoise">
          Un téléphone perdu, un ordinateur partagé&nbsp;? Celui-ci reste connecté.
        </p>
        <SignOutEverywhereButton />
      </Card>
      {children}
    </div>
  );
}
