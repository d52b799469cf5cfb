import type { ReactNode } from "react";

export type SheetHeadProps = {
  /** How many columns the table has. */
  columns: number;
  title: string;
  /** How many are in it, in words. */
  counted: string;
  /** The service, the day or week, the school: on paper only, where a page may begin in the middle of a class. */
  reminder: string;
  /** The headings of the columns. */
  children: ReactNode;
};

/** The head of a class on paper, which the browser prints again on each page that the class goes over. */
export function SheetHead({ columns, title, counted, reminder, children }: SheetHeadProps) {
  return (
    <thead className="break-inside-avoid break-after-avoid">
      <tr>
        <th scope="colgroup" colSpan={columns} className="border-b-2 border-encre pb-1 text-left text-base">
          <span className="float-right hidden pt-1 text-xs font-normal print:block">{reminder}</span>
          {title} <span className="font-normal">({counted})</span>
        </th>
      </tr>
      <tr className="text-xs">{children}</tr>
    </thead>
  );
}
