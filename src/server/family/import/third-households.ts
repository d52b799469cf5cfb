import { mostHouseholds } from "@/domain/family/households";
import type { ImportedChild, ImportIssue } from "@/domain/family/import/imported";
import type { PossibleDuplicate } from "@/domain/family/possible-duplicate";
import { frenchList } from "@/domain/french-list";

type Households = readonly { familyId: string | null; children: readonly number[] }[];

/**
 * The children whom the files would put in a third household, one issue each. `ofChild`: where each is known already, one
 * row per family. A parent written otherwise than in the portal is a new family there: the sentence names those known.
 */
export function thirdHouseholds(
  children: readonly ImportedChild[],
  ofChild: (index: number) => readonly PossibleDuplicate[],
  households: Households,
): ImportIssue[] {
  const planned = new Map<number, (string | null)[]>();
  for (const { familyId, children: indexes } of households)
    for (const index of indexes) planned.set(index, [...(planned.get(index) ?? []), familyId]);
  return children.flatMap(({ place, firstNames }, index) => {
    const known = ofChild(index);
    const families = planned.get(index) ?? [];
    const added = families.filter((familyId) => familyId === null).length;
    const joined = new Set([...known.map(({ familyId }) => familyId), ...families.filter((id) => id !== null)]);
    if (joined.size + added <= mostHouseholds) return [];
    return [{ ...place, message: sentence(firstNames, known) }];
  });
}

function sentence(firstNames: string, known: readonly PossibleDuplicate[]): string {
  if (known.length === 0) return `${firstNames} est dans plus de deux foyers du fichier : un enfant en a deux au plus.`;
  const person = known[0]?.person ?? firstNames;
  const names = frenchList(known.map(({ familyName, familyNumber }) => `${familyName} (n° ${familyNumber})`));
  return `${person} est déjà dans ${known.length === 1 ? "la famille" : "les familles"} ${names}, et le fichier lui donnerait plus de deux foyers : écrivez les responsables comme dans le portail, ou retirez d’abord l’enfant d’une famille.`;
}
