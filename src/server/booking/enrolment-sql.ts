import { Prisma } from "@/server/db/generated/client";

/** The classes of the child `ch`, one per school year, as JSON (`EnrolledClass`). */
export const enrolmentsSql = Prisma.sql`coalesce((
  SELECT json_agg(json_build_object(
    'schoolId', k.school_id, 'classId', k.id, 'className', k.name, 'firstDay', y.first_day, 'lastDay', y.last_day)
    ORDER BY y.first_day)
  FROM enrolment e
  JOIN school_year y ON y.id = e.school_year_id
  JOIN school_class k ON k.id = e.class_id
  WHERE e.child_id = ch.id), '[]')`;
