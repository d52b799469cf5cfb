/** Without JavaScript nothing can be shown in time nor saved: said, instead of a page that never comes. */
export function NoScript() {
  return (
    <noscript>
      <p className="rounded-carte border border-brique bg-brique-pale p-4 text-brique">
        Le portail a besoin de JavaScript pour afficher le planning et enregistrer. Activez-le dans les réglages de
        votre navigateur, ou appelez le service scolaire.
      </p>
    </noscript>
  );
}
