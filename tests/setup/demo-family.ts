import { randomBytes, randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { uniqueLetters } from "./demo-account";
import { queryDatabase } from "./product";

export type DemoFamily = {
  familyId: string;
  familyName: string;
  childId: string;
  firstName: string;
  className: string;
  identifier: string;
  password: string;
  email: string;
};

type Values = {
  /** A class of the demo's school; none: one of its own. */
  className?: string;
};

/** A family of its own for one browser test, in the demo commune: an adult with an account, and a child in a class. */
export async function aDemoFamily({ className }: Values = {}): Promise<DemoFamily> {
  const word = randomBytes(4).toString("hex");
  const family = {
    familyId: randomUUID(),
    // Letters only: the forms take no figure in a name.
    familyName: `Essai-${uniqueLetters()}`,
    childId: randomUUID(),
    firstName: "Alix",
    className: className ?? `Classe ${word}`,
    identifier: `parent-${word}`,
    password: "brouette sous le figuier",
    email: `parent-${word}@example.invalid`,
  };
  if (!className) {
    await queryDatabase(
      `INSERT INTO school_class (id, commune_id, school_id, name, level, position)
       SELECT $1, commune_id, id, $2, 'CP', 50 FROM school LIMIT 1`,
      [randomUUID(), family.className],
    );
  }
  await queryDatabase(
    `WITH here AS (SELECT id AS commune_id FROM commune),
     f AS (
       INSERT INTO family (id, commune_id, number, name)
       SELECT $1::uuid, commune_id, 100000 + (random() * 800000)::int, $2 FROM here),
     g AS (
       INSERT INTO guardian (id, commune_id, family_id, birth_name, first_names, payer, phone)
       SELECT gen_random_uuid(), commune_id, $1::uuid, $2, 'Sacha', true, '+33465710077' FROM here),
     c AS (
       INSERT INTO child (id, commune_id, birth_name, first_names, birth_day, allergens)
       SELECT $3::uuid, commune_id, $2, $4, '2019-05-04', '{}' FROM here),
     cf AS (
       INSERT INTO child_family (child_id, family_id, commune_id) SELECT $3::uuid, $1::uuid, commune_id FROM here),
     e AS (
       INSERT INTO enrolment (child_id, school_year_id, commune_id, class_id)
       SELECT $3::uuid, y.id, y.commune_id, k.id
       FROM school_year y JOIN school_class k ON k.commune_id = y.commune_id AND k.name = $5)
     INSERT INTO account (id, commune_id, identifier, identifier_key, email, email_key, password_hash, role, family_id,
                          display_name)
     SELECT gen_random_uuid(), commune_id, $6, $6, $7, $7, $8, 'FAMILY', $1::uuid, 'Sacha ' || $2 FROM here`,
    [
      family.familyId,
      family.familyName,
      family.childId,
      family.firstName,
      family.className,
      family.identifier,
      family.email,
      await hash(family.password),
    ],
  );
  return family;
}

/** Books, or puts on the waiting list, a child of the demo. */
export async function aDemoBooking(
  { childId, familyId }: Pick<DemoFamily, "childId" | "familyId">,
  { serviceName, day, status = "BOOKED" }: { serviceName: string; day: string; status?: "BOOKED" | "WAITING" },
): Promise<void> {
  await queryDatabase(
    `INSERT INTO booking (commune_id, child_id, family_id, service_id, day, status, origin, waiting_since, changed_at)
     SELECT s.commune_id, $1::uuid, $2::uuid, s.id, $4::date, $5::booking_status, 'FAMILY',
            CASE WHEN $5 = 'WAITING' THEN '2026-11-01T08:00:00Z'::timestamptz END, '2026-11-01T08:00:00Z'
     FROM service s WHERE s.name = $3`,
    [childId, familyId, serviceName, day, status],
  );
}
