"use client";

import { usePathname } from "next/navigation";
import { PlainPage } from "@/components/layout/plain-page";
import { Button } from "@/components/ui/button";

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  // The shell of the mairie went with the page that failed: the address still says who reads.
  const helper = usePathname().startsWith("/admin") ? "à qui s’occupe du portail" : "à la mairie";
  return (
    <PlainPage title="Le portail a rencontré un problème">
      <p>Rien de ce que vous aviez enregistré n’est perdu. Réessayez dans un instant.</p>
      {error.digest && (
        <p>
          Si le problème revient, donnez ce numéro {helper} : <strong>{error.digest}</strong>
        </p>
      )}
      <p>
        <Button onClick={reset}>Réessayer</Button>
      </p>
    </PlainPage>
  );
}
