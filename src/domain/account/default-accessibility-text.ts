import type { CommuneFacts } from "./commune-texts";

/** The declaration of the RGAA 4.1, below the state that the commune has chosen (article 47 of the loi 2005-102). */
export function defaultAccessibilityText({ name, phone, email }: CommuneFacts): string {
  return `La commune de ${name} s’engage à rendre ce portail accessible à tous, comme le veut l’article 47 de la loi n° 2005-102 du 11 février 2005. Cette déclaration s’applique au portail des familles.

## Résultats des tests

[à compléter : date de l’audit, qui l’a mené, et part des critères du RGAA 4.1 respectés]. Sans audit en cours de validité, le portail est déclaré non conforme, même s’il a été conçu et vérifié avec les règles d’accessibilité.

## Contenus qui ne sont pas accessibles

- Non-conformités : [à compléter].
- Dérogations pour charge disproportionnée : [à compléter, ou « aucune »].
- Contenus que la loi n’oblige pas à rendre accessibles : [à compléter, ou « aucun »].

## Comment cette déclaration a été établie

- Établie le : [à compléter].
- Technologies du portail : HTML5, CSS, JavaScript.
- Environnements de test : [à compléter : navigateurs et lecteurs d’écran].
- Outils : vérifications automatiques axe à chaque version, parcours au clavier.
- Pages vérifiées : connexion, demande de compte, planning, factures, dossier, compte, mentions légales, accessibilité.

## Signaler une difficulté

Si une page ou un service du portail vous est inaccessible, dites-le au service scolaire : il vous aidera autrement ou fera corriger la page.

- Adresse e-mail : ${email}
- Téléphone : ${phone}

## Voies de recours

Si vous avez signalé un défaut d’accessibilité qui vous empêche d’utiliser le portail et que la réponse ne vous convient pas, vous pouvez :

- écrire au Défenseur des droits avec son [formulaire](https://formulaire.defenseurdesdroits.fr/) ;
- rencontrer [le délégué ou la déléguée du Défenseur des droits de votre région](https://www.defenseurdesdroits.fr/saisir/delegues) ;
- lui envoyer un courrier, gratuitement et sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.
`;
}
