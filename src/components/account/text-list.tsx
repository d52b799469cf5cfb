import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { textPlaces } from "@/domain/account/commune-texts";
import { frenchDayWithYear, wallClock } from "@/domain/calendar/french-days";
import type { RouterOutputs } from "@/trpc/types";

export type TextListProps = { texts: RouterOutputs["admin"]["commune"]["texts"]; timeZone: string };

/** Each text with its last version, and whether somebody still has to write in it. */
export function TextList({ texts, timeZone }: TextListProps) {
  return (
    <ul className="divide-y divide-trait">
      {texts.map(({ kind, version, publishedAt, toComplete }) => (
        <li key={kind} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
          <div>
            <Link
              href={`/admin/reglages/commune/textes/${textPlaces[kind].slug}`}
              prefetch={false}
              className="inline-block py-1.5 font-bold text-preau underline underline-offset-4"
            >
              {textPlaces[kind].title}
            </Link>
            <p className="text-sm text-ardoise">
              {publishedAt
                ? `Version ${version}, publiée le ${frenchDayWithYear(wallClock(publishedAt, timeZone).day)}`
                : "Jamais publié"}
            </p>
          </div>
          <TextBadge kind={kind} version={version} toComplete={toComplete} />
        </li>
      ))}
    </ul>
  );
}

type TextBadgeProps = Pick<TextListProps["texts"][number], "kind" | "version" | "toComplete">;

function TextBadge({ kind, version, toComplete }: TextBadgeProps) {
  if (version === null && kind === "REGLEMENT") return <Badge tone="yellow">À écrire</Badge>;
  if (toComplete > 0)
    return <Badge tone="yellow">{toComplete === 1 ? "1 passage" : `${toComplete} passages`} à compléter</Badge>;
  return version === null ? <Badge tone="yellow">Modèle à valider</Badge> : <Badge tone="green">Publié</Badge>;
}
