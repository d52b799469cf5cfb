import { School } from "lucide-react";

export type BrandProps = { communeName: string; subtitle: string; onDark?: boolean };

/** The commune's name beside the sign of the school yard. */
export function Brand({ communeName, subtitle, onDark = false }: BrandProps) {
  return (
    <div className="flex items-center gap-3">
      <span className="grid size-11 shrink-0 place-items-center rounded-champ bg-preau text-papier">
        <School aria-hidden className="size-6" />
      </span>
      <div className="min-w-0 leading-tight">
        <p className="truncate text-lg font-bold">{communeName}</p>
        <p className={`text-sm ${onDark ? "text-trait" : "text-ardoise"}`}>{subtitle}</p>
      </div>
    </div>
  );
}
