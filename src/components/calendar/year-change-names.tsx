import { Card } from "@/components/ui/card";

export type YearChangeNamesProps = {
  id: string;
  title: string;
  empty: string;
  people: { childId: string; name: string; className: string }[];
};

/** Who leaves, or who is new, each with a class. */
export function YearChangeNames({ id, title, empty, people }: YearChangeNamesProps) {
  return (
    <Card labelledBy={id}>
      <h2 id={id}>{title}</h2>
      {people.length === 0 ? (
        <p className="text-ardoise">{empty}</p>
      ) : (
        <ul className="mt-1 gap-x-8 sm:columns-2 lg:columns-3">
          {people.map(({ childId, name, className }) => (
            <li key={childId} className="break-inside-avoid wrap-anywhere">
              {name} <span className="text-ardoise">· {className}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
