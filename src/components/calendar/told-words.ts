import { frenchCount } from "@/domain/french-count";
import type { RouterOutputs } from "@/trpc/types";

type MovedUp = RouterOutputs["admin"]["schoolYear"]["moveUp"];

/** What saving changed, and who is written to: "La classe de 3 enfants change : 2 familles reçoivent 2 e-mails." */
export function toldWords({ changed, families, messages }: Pick<MovedUp, "changed" | "families" | "messages">): string {
  if (changed === 0) return "Tout était déjà ainsi\u00A0: aucun e-mail ne part.";
  const change = `La classe de ${frenchCount(changed, "enfant")} change\u00A0:`;
  if (messages === 0) return `${change} aucun e-mail ne part.`;
  return `${change} ${frenchCount(families, "famille")} ${families > 1 ? "reçoivent" : "reçoit"} ${frenchCount(messages, "e-mail")}.`;
}
