import { addressLines } from "@/domain/account/request-address";
import type { RequestFacts } from "@/domain/account/request-input";
import { nameKey } from "@/domain/family/name-key";
import { personName } from "@/domain/family/person-name";
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

/** The families that the people of a request may be of; for staff only. Certain ones first. */
export async function requestDuplicates(db: Db, communeId: string, facts: RequestFacts): Promise<KnownFamily[]> {
  const people = [...facts.children, ...facts.adults];
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
  for (const found of await findDuplicates(db, communeId, people)) {
    const asked = people[found.row];
    add(found, { asked: asked ? personName(asked) : "", known: found.person, because: found.because });
  }
  for (const found of await sameNameAndAddress(db, communeId, facts)) {
    add(found, { asked: found.familyName, known: found.address, because: "address" });
  }
  return [...families.values()].sort((one, other) => Number(other.isCertain) - Number(one.isCertain));
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
