import Link from "next/link";
import { frenchInstant } from "@/domain/calendar/french-days";

export type TextVersionsProps = {
  versions: { version: number; publishedAt: string }[];
  slug: string;
  timeZone: string;
};

/** Every version that was published, newest first; each can be read again. */
export function TextVersions({ versions, slug, timeZone }: TextVersionsProps) {
  if (versions.length === 0) return <p className="text-ardoise">Aucune version publiée pour le moment.</p>;
  return (
    <ul className="grid gap-1">
      {versions.map(({ version, publishedAt }) => (
        <li key={version}>
          <Link
            href={`/admin/reglages/commune/textes/${slug}/${version}`}
            prefetch={false}
            className="inline-block py-1.5 font-bold text-preau underline underline-offset-4"
          >
            Version {version}
          </Link>{" "}
          <span className="text-ardoise">publiée le {frenchInstant(publishedAt, timeZone)}</span>
        </li>
      ))}
    </ul>
  );
}
