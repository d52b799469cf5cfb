import { frenchDay, frenchInstant, frenchLimit } from "@/domain/calendar/french-days";
import { frenchCount } from "@/domain/french-count";
import { frenchList } from "@/domain/french-list";
import type { Refusal } from "@/domain/refusal";

/** A refusal in French, for families and staff alike. Light enough for the browser. */
export function refusalSentence(refusal: Refusal, { timeZone }: { timeZone: string }): string {
  switch (refusal.code) {
    case "DEADLINE_PASSED": {
      const limit = frenchLimit(refusal.limitAt, timeZone);
      return refusal.action === "book"
        ? `Les inscriptions pour le ${frenchDay(refusal.day)} sont closes depuis le ${limit}.`
        : `L’inscription du ${frenchDay(refusal.day)} ne peut plus être annulée depuis le ${limit}.`;
    }
    case "NOT_OPEN_YET": {
      const opening = frenchInstant(refusal.opensAt, timeZone);
      return refusal.action === "book"
        ? `Les inscriptions pour le ${frenchDay(refusal.day)} ouvrent le ${opening}.`
        : `L’inscription du ${frenchDay(refusal.day)} pourra être annulée à partir du ${opening}.`;
    }
    case "NEVER_ALLOWED":
      return refusal.action === "book"
        ? `Il n’est pas possible de s’inscrire en ligne pour le ${frenchDay(refusal.day)}.`
        : `L’inscription du ${frenchDay(refusal.day)} ne peut pas être annulée.`;
    case "STAFF_ONLY":
      return refusal.action === "book"
        ? `Pour le ${frenchDay(refusal.day)}, l’inscription se demande maintenant à la mairie.`
        : `Pour le ${frenchDay(refusal.day)}, l’annulation se demande maintenant à la mairie.`;
    case "NO_SERVICE":
      // That label already says there is no service.
      return refusal.reason.kind === "weekday"
        ? `${refusal.reason.label}.`
        : `Pas de service le ${frenchDay(refusal.day)}. ${refusal.reason.label}.`;
    case "SERVICE_FULL":
      return `Il n’y a plus de place le ${frenchDay(refusal.day)}.`;
    case "BOOKED_BY_OTHER_HOUSEHOLD":
      return `L’inscription du ${frenchDay(refusal.day)} est gérée par l’autre foyer de l’enfant.`;
    case "OTHER_HOUSEHOLD_DAY":
      return `Le ${frenchDay(refusal.day)}, l’enfant est avec son autre foyer, qui inscrit pour ce jour.`;
    case "NOT_YOUR_CHILD":
      return "Cet enfant n’est pas rattaché à votre famille.";
    case "NOT_ENROLLED":
      return `Cet enfant n’est pas inscrit à l’école le ${frenchDay(refusal.day)}.`;
    case "UNKNOWN_SERVICE":
      return "Ce service n’existe pas ou n’est pas proposé à l’école de l’enfant.";
    case "SIGN_IN_REQUIRED":
      return "Votre session est terminée. Connectez-vous pour continuer.";
    case "NOT_ALLOWED":
      return "Votre compte ne permet pas de faire cela.";
    case "WRONG_CREDENTIALS":
      return "Identifiant ou mot de passe incorrect.";
    case "TOO_MANY_ATTEMPTS":
      return `Trop d’essais. Vous pourrez réessayer le ${frenchInstant(refusal.retryAt, timeZone)}.`;
    case "NEW_PASSWORD_REQUIRED":
      return "Choisissez d’abord un nouveau mot de passe.";
    case "SECOND_FACTOR_REQUIRED":
      return "Donnez d’abord le code de votre application d’authentification.";
    case "SECOND_FACTOR_SETUP_REQUIRED":
      return "Votre rôle demande la double authentification : installez-la d’abord.";
    case "WRONG_SECOND_FACTOR":
      return "Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant, puis réessayez.";
    case "LAST_ADMINISTRATOR":
      return "C’est le dernier compte d’administration : donnez d’abord ce rôle à quelqu’un d’autre.";
    case "OWN_ACCOUNT":
      return "Vous ne pouvez pas faire cela sur votre propre compte.";
    case "IMPORT_STARTED":
      return "Cet import est déjà lancé.";
    case "IMPORT_HAS_ERRORS":
      return refusal.errors === 1
        ? "Une ligne reste à corriger : rien n’a été importé."
        : `${refusal.errors} erreurs restent à corriger : rien n’a été importé.`;
    case "NOBODY_CHOSEN":
      return "Aucun compte ne correspond à ce choix.";
    case "ACCOUNT_EXISTS":
      return "Cette personne a déjà un compte.";
    case "NO_EMAIL":
      return "Ce compte n’a pas d’adresse e-mail : imprimez plutôt un courrier.";
    case "PASSWORD_TOO_SHORT":
      return `Le mot de passe doit compter au moins ${refusal.minimum} caractères.`;
    case "PASSWORD_TOO_COMMON":
      return "Ce mot de passe est trop facile à deviner. Ajoutez-lui un ou deux mots sans rapport avec les autres.";
    case "PASSWORD_UNCHANGED":
      return "Le nouveau mot de passe doit être différent de l’ancien.";
    case "WRONG_CURRENT_PASSWORD":
      return "Le mot de passe actuel est incorrect.";
    case "LINK_EXPIRED":
      return "Ce lien n’est plus valable. Demandez-en un nouveau.";
    case "EMAIL_TAKEN":
      return "Cette adresse e-mail est déjà utilisée par un autre compte.";
    case "EMAIL_UNCHANGED":
      return "C’est déjà l’adresse e-mail de votre compte.";
    case "WRONG_INSTALLATION_CODE":
      return "Ce code d’installation n’est pas le bon. Il s’affiche au démarrage du portail et ne sert qu’une fois.";
    case "ALREADY_INSTALLED":
      return "Le portail est déjà installé.";
    case "REASON_REQUIRED":
      return `Pour le ${frenchDay(refusal.day)}, indiquez un motif : la famille le lira.`;
    case "NOT_WAITING":
      return `Cet enfant n’est plus sur la liste d’attente du ${frenchDay(refusal.day)}.`;
    case "NOTHING_TO_CHANGE":
      return "Il n’y a rien à changer : tout est déjà ainsi.";
    case "ALREADY_UNDONE":
      return "Ce changement a déjà été annulé.";
    case "NO_OWN_ADDRESS":
      return "Votre compte n’a pas d’adresse e-mail. Ajoutez-la dans « Mon compte ».";
    case "NO_ADDRESSEE":
      return "Aucune de ces familles n’a d’adresse e-mail.";
    case "TEXT_CHANGED":
      return "Quelqu’un d’autre vient de publier une version de ce texte. Copiez le vôtre, rechargez la page et comparez.";
    case "LOGO_NOT_AN_IMAGE":
      return "Ce fichier n’est pas une image PNG ou JPEG.";
    case "LOGO_TOO_LARGE":
      return `Cette image est trop lourde : ${refusal.kilobytes}\u00A0ko au plus.`;
    case "REGLEMENT_CHANGED":
      return "Le règlement vient de changer. Rechargez la page pour lire la nouvelle version : votre saisie est gardée.";
    case "PHONE_NOT_VALID":
      return `Le numéro de téléphone ${refusal.typed} n’existe pas. Vérifiez-le.`;
    case "BIRTH_DAY_NOT_VALID":
      return refusal.firstNames
        ? `Vérifiez la date de naissance de ${refusal.firstNames}.`
        : "Vérifiez la date de naissance de l’enfant.";
    case "REQUEST_CLOSED":
      return refusal.by
        ? `Cette demande vient d’être traitée par ${refusal.by}. Rechargez la page.`
        : "Cette demande n’est plus à traiter. Rechargez la page.";
    case "DUPLICATE_FAMILY":
      return `Un enfant de cette demande est déjà dans la famille ${refusal.familyName} (n° ${refusal.familyNumber}). Rattachez la demande à cette famille, faites un nouveau foyer de cet enfant, ou confirmez que c’est un autre enfant.`;
    case "POSSIBLE_DUPLICATES":
      return "Cette personne est peut-être déjà connue. Vérifiez, puis confirmez que c’est quelqu’un d’autre.";
    case "CHANGED_MEANWHILE":
      return "Quelqu’un d’autre a modifié cette fiche entre-temps. Rechargez la page pour voir ses changements.";
    case "FAMILY_CLOSED":
      return "Le dossier de cette famille est fermé : rouvrez-le d’abord.";
    case "CHILD_HAS_BOOKINGS":
      return refusal.count === 1
        ? "Une inscription à venir de cet enfant est faite par cette famille : annulez-la d’abord."
        : `${refusal.count} inscriptions à venir de cet enfant sont faites par cette famille : annulez-les d’abord.`;
    case "ONLY_HOUSEHOLD":
      return "Cet enfant n’a pas d’autre famille. Rattachez-le d’abord à une autre.";
    case "TWO_HOUSEHOLDS":
      return `${refusal.firstNames || "Cet enfant"} a déjà deux foyers. Retirez-le d’abord de l’un d’eux, ou fusionnez les familles en double.`;
    case "CHILD_FILE_IN_USE":
      return refusal.households > 1
        ? "Cet enfant a deux foyers : retirez-le d’abord de l’un d’eux, dans « Foyers et garde »."
        : `Cette fiche porte ${frenchCount(refusal.bookings, "inscription")}, passées et annulées comprises : elle est conservée.`;
    case "LAST_PAYER":
      return "Personne d’autre ne paie les factures de cette famille\u00A0: cochez-le d’abord pour un autre responsable.";
    case "BOOKINGS_IN_THE_WAY":
      return `${frenchCount(refusal.bookings, "inscription")} de ${frenchCount(refusal.families, "famille")} ${refusal.bookings > 1 ? "tombent" : "tombe"} sur des jours que ce changement retire. Fermez d’abord ces jours dans le calendrier\u00A0: les familles seront prévenues.`;
    case "CLASS_LEAVES_BOOKINGS":
      return refusal.bookings === 1
        ? `Une inscription à venir, le ${frenchDay(refusal.firstDay)}, n’est plus proposée dans cette classe : annulez-la d’abord dans le planning de la famille.`
        : `${refusal.bookings} inscriptions à venir, dès le ${frenchDay(refusal.firstDay)}, ne sont plus proposées dans cette classe : annulez-les d’abord dans le planning de la famille.`;
    case "LEAVERS_BOOKED":
      return bookedLeavers(refusal);
    case "ALREADY_DECLARED": {
      const state = refusal.kind === "closed" ? "fermé" : "ouvert";
      return refusal.from === refusal.to
        ? `Ce jour est déjà ${state} (${refusal.reason}).`
        : `Ces jours sont déjà ${state}s (${refusal.reason}).`;
    }
    case "DAY_IS_PAST":
      return `Le ${frenchDay(refusal.day)} est passé. Choisissez aujourd’hui ou un jour à venir.`;
    case "NAME_TAKEN":
      return `«\u00A0${refusal.name}\u00A0» existe déjà. Choisissez un autre nom.`;
    case "CLASS_NOT_EMPTY":
      return `${frenchCount(refusal.children, "enfant")} y ${refusal.children > 1 ? "sont inscrits" : "est inscrit"}. Changez-les d’abord de classe.`;
    case "SCHOOL_YEARS_OVERLAP":
      return `Ces dates recouvrent celles de l’année ${refusal.label}.`;
    case "NOT_FOUND":
      return "Cette page ou cet élément n’existe pas.";
  }
}

function bookedLeavers({ label, bookings, children, named }: Extract<Refusal, { code: "LEAVERS_BOOKED" }>): string {
  // A child of two households may be booked by both.
  const names = [...new Map(named.map(({ childId, name }) => [childId, name])).values()];
  const others = children - names.length;
  const who = frenchList(others > 0 ? [...names, frenchCount(others, "autre")] : names);
  const alone = children === 1;
  const [leaves, keeps, whose] = alone ? ["quitte", "garde", "sa famille"] : ["quittent", "gardent", "leur famille"];
  const them = bookings === 1 ? "Annulez-la" : "Annulez-les";
  const instead = alone ? "choisissez-lui" : "choisissez-leur";
  return `${who} ${leaves} l’école mais ${keeps} ${frenchCount(bookings, "inscription")} en ${label}. ${them} d’abord dans le planning de ${whose}, ou ${instead} une classe.`;
}
