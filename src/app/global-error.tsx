"use client";

export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="fr">
      <body>
        <title>Le portail a rencontré un problème</title>
        <main>
          <h1>Le portail a rencontré un problème</h1>
          <p>Rien de ce que vous aviez enregistré n’est perdu. Réessayez dans un instant.</p>
          {error.digest && <p>Si le problème revient, donnez ce numéro à la mairie : {error.digest}</p>}
          <button type="button" onClick={reset}>
            Réessayer
          </button>
        </main>
      </body>
    </html>
  );
}
