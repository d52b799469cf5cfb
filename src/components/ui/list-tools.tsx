import { ButtonLink } from "./button";
import { PrintButton } from "./print-button";

export type ListToolsProps = { exportHref: string; printLabel?: string };

/** A list taken away as it is filtered and sorted: as a spreadsheet, or on paper. */
export function ListTools({ exportHref, printLabel }: ListToolsProps) {
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <ButtonLink href={exportHref} prefetch={false} download>
        Exporter (CSV)
      </ButtonLink>
      <PrintButton label={printLabel} />
    </div>
  );
}
