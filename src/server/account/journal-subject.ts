import { Prisma } from "@/server/db/generated/client";

/**
 * What entry `p` of the journal was done to, as it is called now. Ids are never the same in two tables: the first that
 * knows it names it.
 */
export const journalSubject = Prisma.sql`coalesce(
  (SELECT 'Famille ' || f.name || ', n° ' || f.number FROM family f WHERE f.id = p.subject_id),
  (SELECT s.display_name || ' (' || s.identifier || ')' FROM account s WHERE s.id = p.subject_id),
  (SELECT ch.first_names || ' ' || coalesce(ch.usage_name, ch.birth_name) FROM child ch WHERE ch.id = p.subject_id),
  (SELECT v.name FROM service v WHERE v.id = p.subject_id),
  (SELECT o.name FROM school o WHERE o.id = p.subject_id),
  (SELECT k.name || ', ' || o.name FROM school_class k JOIN school o ON o.id = k.school_id WHERE k.id = p.subject_id),
  (SELECT r.code || ', ' || r.name FROM regie r WHERE r.id = p.subject_id),
  (SELECT y.label FROM school_year y WHERE y.id = p.subject_id),
  (SELECT b.label FROM school_break b WHERE b.id = p.subject_id),
  (SELECT to_char(x.from_day, 'DD/MM/YYYY') || ' – ' || to_char(x.to_day, 'DD/MM/YYYY') FROM closure x
   WHERE x.id = p.subject_id),
  (SELECT m.subject FROM family_message m WHERE m.id = p.subject_id),
  (SELECT t.to_address FROM email t WHERE t.id = p.subject_id),
  (SELECT 'Demande de compte n° ' || q.number FROM account_request q WHERE q.id = p.subject_id),
  (SELECT concat_ws(', ', v.name, coalesce(k.name || ' (' || o.name || ')', o.name),
     to_char(bb.from_day, 'DD/MM/YYYY') || ' – ' || to_char(bb.to_day, 'DD/MM/YYYY'))
   FROM booking_batch bb JOIN service v ON v.id = bb.service_id LEFT JOIN school o ON o.id = bb.school_id
   LEFT JOIN school_class k ON k.id = bb.class_id WHERE bb.id = p.subject_id),
  (SELECT string_agg(file.name, ', ' ORDER BY file.place) FROM family_import i
   CROSS JOIN LATERAL jsonb_array_elements_text(i.report -> 'fileNames') WITH ORDINALITY AS file (name, place)
   WHERE i.id = p.subject_id),
  (SELECT l.letters || CASE WHEN l.letters > 1 THEN ' courriers' ELSE ' courrier' END FROM letter_batch l
   WHERE l.id = p.subject_id))`;
