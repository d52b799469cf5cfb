import { randomBytes, randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { queryDatabase } from "./product";

export type OwnSchool = {
  schoolName: string;
  className: string;
  serviceId: string;
  serviceName: string;
  childName: string;
  identifier: string;
  password: string;
  email: string;
};

const eve = {
  kind: "limited",
  countedFrom: { kind: "day" },
  opens: null,
  phases: [
    {
      phase: "normal",
      until: {
        moment: { kind: "days-before", days: 1, counting: "calendar", time: "24:00" },
        inclusive: false,
        onClosedDay: "stay",
        inBreak: "stay",
      },
    },
  ],
};

/**
 * A school of its own in the demo commune, with a class, a service and a family of one child: a test that closes days or
 * changes limits there disturbs nobody.
 */
export async function anOwnSchool(): Promise<OwnSchool> {
  const word = randomBytes(3).toString("hex");
  const own = {
    schoolName: `École Zéphyr ${word}`,
    className: `CP ${word}`,
    serviceId: randomUUID(),
    serviceName: `Étude ${word}`,
    childName: `Nil${word}`,
    identifier: `zephyr-${word}`,
    password: "brouette sous le figuier",
    email: `zephyr-${word}@example.invalid`,
  };
  await queryDatabase(
    `WITH here AS (SELECT id FROM commune LIMIT 1),
      this_year AS (SELECT id FROM school_year WHERE last_day >= DATE '2026-11-17' ORDER BY first_day LIMIT 1),
      school AS (INSERT INTO school (id, commune_id, name) SELECT gen_random_uuid(), id, $1 FROM here RETURNING *),
      class AS (
        INSERT INTO school_class (id, commune_id, school_id, name, level)
        SELECT gen_random_uuid(), commune_id, id, $2, 'CP' FROM school RETURNING *),
      service AS (
        INSERT INTO service (id, commune_id, regie_id, name, kind, starts_at, ends_at, weekdays, booking_rule,
                             cancellation_rule, position)
        SELECT $3, here.id, (SELECT id FROM regie ORDER BY code LIMIT 1), $4, 'CHILDCARE', '16:30', '18:00',
               '{1,2,4,5}', $5, $5, 90 FROM here RETURNING *),
      offer AS (
        INSERT INTO service_school (service_id, school_id, commune_id)
        SELECT service.id, school.id, school.commune_id FROM service, school),
      family AS (
        INSERT INTO family (id, commune_id, number, name)
        SELECT gen_random_uuid(), id, (random() * 1e9)::int + 1000000, 'Zéphyr' FROM here RETURNING *),
      child AS (
        INSERT INTO child (id, commune_id, birth_name, first_names, birth_day, allergens)
        SELECT gen_random_uuid(), id, 'Zéphyr', $6, DATE '2020-04-12', '{}' FROM here RETURNING *),
      household AS (
        INSERT INTO child_family (child_id, family_id, commune_id)
        SELECT child.id, family.id, child.commune_id FROM child, family),
      enrolled AS (
        INSERT INTO enrolment (child_id, school_year_id, commune_id, class_id)
        SELECT child.id, this_year.id, child.commune_id, class.id FROM child, class, this_year)
    INSERT INTO account (id, commune_id, identifier, identifier_key, email, email_key, password_hash, role, family_id,
                         display_name)
    SELECT gen_random_uuid(), commune_id, $7, $7, $8, $8, $9, 'FAMILY', id, 'Sacha Zéphyr' FROM family`,
    [
      own.schoolName,
      own.className,
      own.serviceId,
      own.serviceName,
      JSON.stringify(eve),
      own.childName,
      own.identifier,
      own.email,
      await hash(own.password),
    ],
  );
  return own;
}
