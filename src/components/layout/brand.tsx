import { School } from "lucide-react";

export type BrandProps = { communeName: string; subtitle: string; onDark?: boolean; logoUrl?: string | null };

/** The commune's name beside its logo, or beside the sign of the school yard. */
export function Brand({ communeName, subtitle, onDark = false, logoUrl }: BrandProps) {
  return (
    <div className="flex items-center gap-3">
      {logoUrl ? (
        // The name is written beside it.
        // biome-ignore lint/performance/noImgElement: a few kilobytes, served by the commune's own portal
        <img src={logoUrl} alt="" className="h-11 max-w-24 shrink-0 object-contain" />
      ) : (
        <span className="grid size-11 shrink-0 place-items-center rounded-champ bg-preau text-papier">
          <School aria-hidden className="size-6" />
        </span>
      )}
      <div className="min-w-0 leading-tight">
        <p className="truncate text-lg font-bold">{communeName}</p>
        <p className={`text-sm ${onDark ? "text-trait" : "text-ardoise"}`}>{subtitle}</p>
      </div>
    </div>
  );
}
