import { dayBeforeRule, weeklyRule } from "@/domain/booking/ready-made-rules";
import { ruleSentence } from "@/domain/booking/rule-sentence";
import { inCommune } from "@/server/db/tenant";

// The limits as the planning words them: a family must not read two sentences for one rule.
const limits = { canteen: ruleSentence(weeklyRule(5, "11:00")), childcare: ruleSentence(dayBeforeRule()) };

const reglement = `Règlement de la cantine et de la garderie de Vallombreuse, commune inventée. Délibération du 30 juin.

## Inscriptions

- Cantine, sur le portail : ${limits.canteen.toLowerCase()}.
- Garderie, sur le portail : ${limits.childcare.toLowerCase()}.
- Sur le planning, chaque jour dit s’il peut encore changer.

## Absences

Un enfant malade n’est pas facturé si l’école ou le service scolaire est prévenu le matin même et reçoit un certificat dans la semaine.

## Sécurité

Les enfants de maternelle repartent avec un responsable ou une personne désignée par écrit. Une allergie demande un projet d’accueil individualisé (PAI), signé du médecin.

## Vie ensemble

Adultes et enfants se parlent avec respect. En cas de difficulté, la mairie rencontre la famille avant toute décision.
`;

/** The texts that the demo's mairie has published; the other ones are as the portal proposes them. */
export async function insertTexts(communeId: string): Promise<void> {
  const published = { communeId, version: 1, publishedAt: new Date("2026-07-01T10:00:00Z") };
  await inCommune(communeId, (db) =>
    db.communeText.create({ data: { ...published, kind: "REGLEMENT", body: reglement } }),
  );
}
