import type { Metadata } from "next";
import Link from "next/link";
import { ForgottenPasswordForm } from "@/components/account/forgotten-password-form";
import { PublicShell } from "@/components/account/public-shell";
import { SchoolOffice } from "@/components/account/school-office";
import { Card } from "@/components/ui/card";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Mot de passe oublié" };

export default async function ForgottenPasswordPage() {
  const { commune, choices } = await api.public.commune.current();
  return (
    <PublicShell office={commune}>
      <div>
        <h1>Mot de passe oublié</h1>
        <p className="text-ardoise">Un lien pour en choisir un nouveau vous est envoyé par e-mail.</p>
      </div>
      <ForgottenPasswordForm choices={choices} />
      <Card labelledBy="sans-adresse">
        <h2 id="sans-adresse">Pas d’adresse e-mail dans votre compte&nbsp;?</h2>
        <p className="mt-1 text-ardoise">Demandez un nouveau code au service scolaire, qui vous connaît.</p>
        <div className="mt-1 text-ardoise">
          <SchoolOffice office={commune} />
          {choices.map((choice) => (
            <div key={choice.id} className="mt-2">
              <strong>{choice.name}</strong>
              <SchoolOffice office={choice} />
            </div>
          ))}
        </div>
      </Card>
      <p>
        <Link href="/connexion" prefetch={false} className="inline-block py-2 text-preau underline underline-offset-4">
          Revenir à la connexion
        </Link>
      </p>
    </PublicShell>
  );
}
