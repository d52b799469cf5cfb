import { addressWith } from "@/components/ui/address-with";
import { type FamilyListInput, familyListInput } from "@/domain/family/list-input";

/** What the address of the list says, as the browser gives it. */
export type FamilyListAddress = Record<string, unknown>;

const states = { ouvertes: "open", fermees: "closed", toutes: "all" } as const;

/** What was asked for; a part that makes no sense is left out, as if nobody had typed it. */
export function familyListFromAddress(address: FamilyListAddress): FamilyListInput {
  const { q, tri, sens, etat, commune, ecole, classe, page } = address;
  return familyListInput.parse({
    query: q,
    sort: tri === "numero" ? "number" : "name",
    descending: sens === "desc",
    state: typeof etat === "string" && etat in states ? states[etat as keyof typeof states] : null,
    resident: commune === "oui" ? true : commune === "non" ? false : null,
    schoolId: ecole,
    classId: classe,
    page: Number(page ?? 1),
  });
}

export function familyListHref(asked: FamilyListInput, path = "/admin/familles"): string {
  const { query, sort, descending, state, resident, schoolId, classId, page } = asked;
  const etat = Object.entries(states).find(([, one]) => one === state)?.[0];
  return addressWith(path, {
    q: query,
    tri: sort === "number" ? "numero" : null,
    sens: descending ? "desc" : null,
    etat,
    commune: resident === null ? null : resident ? "oui" : "non",
    ecole: schoolId,
    classe: classId,
    page: page > 1 ? String(page) : null,
  });
}

export function familyHref(familyId: string): string {
  return `/admin/familles/${familyId}`;
}
