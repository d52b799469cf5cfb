import Link from "next/link";
import type { DayInput, DayView } from "@/domain/booking/day-view";
import { dayHref } from "./day-hrefs";

export type DaySchoolsProps = { schools: DayView["schools"]; schoolId: string; asked: DayInput };

/** The schools of the commune, when there are several. */
export function DaySchools({ schools, schoolId, asked }: DaySchoolsProps) {
  if (schools.length < 2) return null;
  return (
    <nav aria-label="Écoles" className="print:hidden">
      <ul className="flex flex-wrap gap-2">
        {schools.map(({ id, name }) => (
          <li key={id}>
            <Link
              href={dayHref({ ...asked, schoolId: id, serviceId: null, classId: null })}
              prefetch={false}
              aria-current={id === schoolId ? "page" : undefined}
              className="inline-flex min-h-11 items-center rounded-champ border-2 border-trait bg-papier px-4 font-bold aria-[current=page]:border-preau aria-[current=page]:bg-preau-pale aria-[current=page]:text-preau-fort"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
