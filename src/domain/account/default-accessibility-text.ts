import { type AccessibilityState, accessibilityWords, type CommuneFacts } from "./commune-texts";

/** The declaration of the RGAA 4.1, below the state that the commune has chosen (article 47 of the loi 2005-102). */
export function defaultAccessibilityText({ name, phone, email, accessibilityState }: CommuneFacts): string {
  return `La commune de ${name} s’engage à rendre ce portail accessible à tous, comme le veut l’article 47 de la loi n° 2005-102 du 11 février 2005. Cette déclaration s’applique au portail des familles.

## Résultats des tests

${auditSentence(accessibilityState)}

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

/** Without an audit the law knows one state only; the two others rest on one, whose date and result are told. */
function auditSentence(state: AccessibilityState): string {
  if (state === "NONE")
    return "Aucun audit en cours de validité ne permet de mesurer le respect des critères du RGAA 4.1 : le portail est donc déclaré non conforme, même s’il a été conçu et vérifié avec les règles d’accessibilité.";
  return `L’audit du [à compléter : date de l’audit, et qui l’a mené] montre que le portail est ${accessibilityWords[state]} : [à compléter : part] des critères du RGAA 4.1 sont respectés.`;
}
