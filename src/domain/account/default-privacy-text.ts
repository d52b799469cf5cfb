import type { CommuneFacts } from "./commune-texts";

/**
 * The notice of articles 13 and 14 of the RGPD, for cantine and garderie; durations that the portal does not keep by
 * itself are left to the DPO.
 */
export function defaultPrivacyText({ name, address, email }: CommuneFacts): string {
  return `La commune de ${name} est responsable des données que ce portail enregistre.

## À quoi servent vos données

- Inscrire vos enfants à la cantine et à la garderie, et préparer l’accueil et les repas.
- Établir les factures et suivre les règlements.
- Vous prévenir d’une fermeture, d’un délai ou d’une place libérée.
- Répondre à vos demandes.

## Ce qui nous y autorise

Ces traitements relèvent de la mission d’intérêt public de la commune (règlement général sur la protection des données, article 6, paragraphe 1, e). La facturation relève aussi de ses obligations comptables (article 6, paragraphe 1, c). Les informations de santé, comme une allergie ou un projet d’accueil individualisé, ne sont demandées que si elles sont nécessaires à la sécurité de l’enfant, avec votre accord explicite (article 9, paragraphe 2, a).

## Ce que nous enregistrons

- Les adultes responsables : noms, coordonnées, adresse, et ce qui sert au calcul du tarif.
- Les enfants : noms, date de naissance, école et classe, régime alimentaire, allergies signalées, personnes autorisées à venir les chercher.
- Les inscriptions, les présences, les factures et les règlements.
- Les connexions au portail et les actions faites, pour votre sécurité.

Le portail ne demande jamais la religion ni l’origine. Un régime « sans porc » ou « sans viande » n’a pas à être expliqué.

## Qui les voit

Les agents du service scolaire, de la cantine, de la garderie et de la régie, chacun pour ce que demande son travail ; le comptable public pour les sommes à payer ; notre prestataire technique, lié par contrat : [à compléter : nom du prestataire et de l’hébergeur]. Elles ne sont ni vendues ni envoyées hors de l’Union européenne.

## Combien de temps nous les gardons

- Demande de compte : sept jours si elle n’est pas confirmée, un an après la réponse sinon ; le portail l’efface alors lui-même.
- Présences et factures : dix ans après l’exercice comptable.
- Dossier de la famille et de l’enfant, informations de santé, journal des actions : [à compléter : durées validées par le délégué à la protection des données et les archives départementales].

## Vos droits

Vous pouvez demander à consulter vos données, à les faire corriger, à en limiter l’usage, à vous opposer à leur traitement, et à les faire effacer quand la loi ne nous oblige pas à les garder. Vous pouvez retirer à tout moment votre accord pour les informations de santé.

Écrivez à la commune : ${email}, ou ${address}. Délégué à la protection des données : [à compléter : nom et adresse de contact].

Si notre réponse ne vous convient pas, vous pouvez adresser une réclamation à la [CNIL](https://www.cnil.fr/fr/plaintes), 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07.
`;
}
