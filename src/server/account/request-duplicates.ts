import { addressLines } from "@/domain/account/request-address";
import type { RequestFacts } from "@/domain/account/request-input";
import { nameKey } from "@/domain/family/name-key";
import { personName } from "@/domain/family/person-name";
import type { PossibleDuplicate } from "@/domain/family/possible-duplicate";
import type { Db } from "@/server/db/tenant";
import { findDuplicates } from "@/server/family/find-duplicates";

export type KnownFamily = {
  familyId: string;
  familyNumber: number;
  familyName: string;
  closed: boolean;
  /** A child of the request is in it, by names and birth day: no chance of two such children. */
  isCertain: boolean;
  /** An adult of the request is in it, by names, e-mail or phone: not only a child whom separated parents share. */
  hasAdult: boolean;
  /** Each likeness: who of the request, whom of the family, and why they look the same. */
  likenesses: { asked: string; known: string; because: "child" | "adult" | "email" | "phone" | "address" }[];
};

type RequestDuplicates = { families: KnownFamily[]; people: PossibleDuplicate[] };

/**
 * Whom the people of a request, children first, may be, and the families they may be of, certain ones first; for staff
 * only.
 */
export async function requestDuplicates(db: Db, communeId: string, facts: RequestFacts): Promise<RequestDuplicates> {
  const asking = [...facts.children, ...facts.adults];
  const families = new Map<string, KnownFamily>();
  const add = ({ familyId, familyNumber, familyName, closed }: FoundFamily, likeness: KnownFamily["likenesses"][0]) => {
    const known = families.get(familyId) ?? {
      familyId,
      familyNumber,
      familyName,
      closed,
      isCertain: false,
      hasAdult: false,
      likenesses: [],
    };
    known.isCertain ||= likeness.because === "child";
    known.hasAdult ||= ["adult", "email", "phone"].includes(likeness.because);
    known.likenesses.push(likeness);
    families.set(familyId, known);
  };
  const people = await findDuplicates(db, communeId, asking);
  for (const found of people) {
    const asked = asking[found.row];
    add(found, { asked: asked ? personName(asked) : "", known: found.person, because: found.because });
  }
  for (const found of await sameNameAndAddress(db, communeId, facts)) {
    add(found, { asked: found.familyName, known: found.address, because: "address" });
  }
  const certainFirst = [...families.values()].sort((one, other) => Number(other.isCertain) - Number(one.isCertain));
  return { families: certainFirst, people };
}

type FoundFamily = Pick<KnownFamily, "familyId" | "familyNumber" | "familyName" | "closed">;

/** Families of the same last name that live at the same address, whatever the case, the accents and the commas. */
function sameNameAndAddress(db: Db, communeId: string, facts: RequestFacts) {
  const names = [...facts.adults, ...facts.children].flatMap(({ birthName, usageName }) => [birthName, usageName]);
  const keys = [...new Set(names.map((name) => nameKey(name ?? "")))].filter((key) => key !== "");
  const address = nameKey(addressLines({ ...facts, addressComplement: "" }));
  return db.$queryRaw<(FoundFamily & { address: string })[]>`
    SELECT DISTINCT ON (f.id) f.id AS "familyId", f.number AS "familyNumber", f.name AS "familyName",
      f.closed_at IS NOT NULL AS closed, g.address
    FROM family f JOIN guardian g ON g.family_id = f.id
    WHERE f.commune_id = ${communeId}::uuid AND f.merged_into_id IS NULL
      AND search_key(f.name) = ANY (${keys}::text[])
      AND search_key(g.address) = ${address}
    ORDER BY f.id`;
}
