import { readablePhone } from "@/domain/account/readable-phone";
import { wholeHours } from "@/domain/calendar/french-days";

export type SchoolOfficeProps = { office: { name: string; phone: string; openingHours: string } | null };

/** "Service scolaire · 04 00 00 00 00 · lundi au vendredi, 9 h – 12 h". */
export function SchoolOffice({ office }: SchoolOfficeProps) {
  if (!office) return null;
  return (
    <p>
      Service scolaire ·{" "}
      <a href={`tel:${office.phone}`} className="whitespace-nowrap underline">
        {readablePhone(office.phone)}
      </a>{" "}
      · {wholeHours(office.openingHours)}
    </p>
  );
}
