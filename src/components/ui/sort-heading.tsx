import { ArrowDown, ArrowUp } from "lucide-react";
import Link from "next/link";

/** How a list is sorted. */
export type SortOrder<Column extends string> = { sort: Column; descending: boolean };

export type SortHeadingProps<Column extends string> = {
  column: Column;
  label: string;
  order: SortOrder<Column>;
  /** The latest or the most first, when nobody says otherwise. */
  startsDescending?: boolean;
  hrefFor: (order: SortOrder<Column>) => string;
};

/** The heading of a column that sorts, on the server; a second time, the other way round. */
export function SortHeading<Column extends string>({
  column,
  label,
  order,
  startsDescending = false,
  hrefFor,
}: SortHeadingProps<Column>) {
  const isSorted = order.sort === column;
  const Arrow = order.descending ? ArrowDown : ArrowUp;
  return (
    <th aria-sort={isSorted ? (order.descending ? "descending" : "ascending") : undefined} className="px-4 py-1">
      <Link
        href={hrefFor({ sort: column, descending: isSorted ? !order.descending : startsDescending })}
        prefetch={false}
        className="inline-flex min-h-11 items-center gap-1 underline underline-offset-4 print:no-underline"
      >
        {label}
        {isSorted && <Arrow aria-hidden className="size-4" />}
      </Link>
    </th>
  );
}
