import type { NewFamilyInput } from "@/domain/family/inputs";
import type { ImportPlan, PlannedHousehold } from "./plan-import";

/** A household of the file as a family to create; the first adult pays and gives the family its name. */
export function newFamilyOf(
  { adults, resident }: PlannedHousehold,
  children: ImportPlan["children"],
  own: readonly number[],
): NewFamilyInput {
  const [first] = adults;
  return {
    name: first?.usageName ?? first?.birthName ?? "",
    resident,
    staffNote: null,
    adults: adults.map(({ place: _, city: __, ...adult }, index) => ({
      ...adult,
      legalAuthority: true,
      payer: index === 0,
    })),
    children: own.flatMap((index) => {
      const child = children[index];
      if (!child) return [];
      const { birthName, usageName, firstNames, birthDay } = child;
      return [{ birthName, usageName, firstNames, birthDay, enrolment: null }];
    }),
  };
}
