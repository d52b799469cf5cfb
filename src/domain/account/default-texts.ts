import type { CommuneFacts, TextKind } from "./commune-texts";
import { defaultAccessibilityText } from "./default-accessibility-text";
import { defaultPrivacyText } from "./default-privacy-text";

/**
 * What the portal proposes while the commune has published nothing, with what is left to write in square brackets;
 * null for the règlement, which only the conseil municipal can write.
 */
export function defaultText(kind: TextKind, commune: CommuneFacts): string | null {
  switch (kind) {
    case "REGLEMENT":
      return null;
    case "LEGAL_NOTICE":
      return legalNotice(commune);
    case "PRIVACY":
      return defaultPrivacyText(commune);
    case "ACCESSIBILITY":
      return defaultAccessibilityText(commune);
    case "ACKNOWLEDGEMENT":
      return silence;
  }
}

// CRPA L.231-1: silence means acceptance by default; the exceptions are set by decree, so the commune has to check.
const silence = `Si vous n’avez reçu aucune réponse deux mois après cette date, votre demande est considérée comme acceptée (code des relations entre le public et l’administration, article L.231-1). Une attestation vous est alors remise si vous la demandez (article L.232-3).`;

function legalNotice({ name, address, phone, email }: CommuneFacts): string {
  return `## Qui publie ce portail

Commune de ${name}
${address}
Téléphone : ${phone}
Adresse e-mail : ${email}
Numéro SIRET : [à compléter]

Directeur ou directrice de la publication : [à compléter : prénom, nom et qualité, en général le maire].

## Qui l’héberge

[à compléter : nom ou raison sociale, adresse et téléphone de l’hébergeur].

## Ce que vous pouvez en reprendre

Les informations publiques de ce portail peuvent être réutilisées en citant leur source et leur date. Le blason, le logo et les photographies de la commune ne peuvent l’être qu’avec son accord écrit.

## Témoins de connexion (cookies)

Le portail ne pose que les témoins dont il a besoin : celui qui garde votre session ouverte, et deux autres qui protègent le moment où vous vous connectez. Ils ne servent ni à mesurer l’audience ni à la publicité, et la loi ne demande pas votre accord pour eux.

## Données personnelles

Ce que nous faisons des données de votre famille est expliqué sur la page [Données personnelles](/confidentialite).

## Accessibilité

L’état d’accessibilité du portail et les moyens de nous signaler une difficulté sont sur la page [Accessibilité](/accessibilite).
`;
}
