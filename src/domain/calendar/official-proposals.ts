import type { IsoDate } from "./day";
import { type SchoolBreak, type SchoolYear, schoolYearLabel } from "./school-days";

type Known<Period> = Period & { id: string };

/** What the State published and the commune does not have, or has otherwise. `id` null: to add. */
export type Proposal =
  | {
      kind: "year";
      id: string | null;
      label: string;
      from: IsoDate;
      to: IsoDate;
      kept: { from: IsoDate; to: IsoDate } | null;
    }
  | {
      kind: "break";
      id: string | null;
      label: string;
      from: IsoDate;
      to: IsoDate | null;
      kept: { from: IsoDate; to: IsoDate | null } | null;
    };

type Calendar<Year, Break> = { schoolYears: readonly Year[]; breaks: readonly Break[] };

/** What taking the official calendar over would add or change; years that are over are left alone. */
export function officialProposals(
  kept: Calendar<Known<SchoolYear & { label: string }>, Known<SchoolBreak>>,
  official: Calendar<SchoolYear, SchoolBreak>,
  today: IsoDate,
): Proposal[] {
  const matched = new Set<string>();
  const years = official.schoolYears
    .filter(({ lastDay }) => lastDay >= today)
    .flatMap((year): Proposal[] => {
      const { firstDay: from, lastDay: to } = year;
      const label = year.label ?? schoolYearLabel(from);
      const same = sameYear(
        kept.schoolYears.filter(({ id }) => !matched.has(id)),
        { ...year, label },
      );
      if (same) matched.add(same.id);
      if (same?.firstDay === from && same.lastDay === to) return [];
      const before = same ? { from: same.firstDay, to: same.lastDay } : null;
      return [{ kind: "year", id: same?.id ?? null, label: same?.label ?? label, from, to, kept: before }];
    });
  const breaks = official.breaks
    .filter(({ from, to }) => (to ?? from) >= today)
    .flatMap((one): Proposal[] => {
      const { label, from, to } = one;
      // The same name comes back each school year.
      const same = kept.breaks.find(
        (known) => known.label === label && schoolYearLabel(known.from) === schoolYearLabel(from),
      );
      if (same?.from === from && same.to === to) return [];
      const before = same ? { from: same.from, to: same.to } : null;
      return [{ kind: "break", id: same?.id ?? null, label, from, to, kept: before }];
    });
  return [...years, ...breaks];
}

/** The commune's own year of these days, whatever it calls it; else the one of that name, written with other days. */
function sameYear<Year extends SchoolYear & { label: string }>(years: readonly Year[], year: Year | SchoolYear) {
  const overlapping = years.filter((one) => one.firstDay <= year.lastDay && one.lastDay >= year.firstDay);
  const isNamesake = ({ label }: Year) => label === year.label;
  return overlapping.find(isNamesake) ?? overlapping[0] ?? years.find(isNamesake);
}
