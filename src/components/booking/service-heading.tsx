import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";

export type ServiceHeadingProps = { title: string; subtitle?: string; other?: { href: string; label: string } };

/** The title of a page about one service, with the way back and the way to its other page. */
export function ServiceHeading({ title, subtitle, other }: ServiceHeadingProps) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-3">
      <div>
        <Link
          href="/admin/reglages/services"
          prefetch={false}
          className="inline-block py-2 text-preau underline underline-offset-4"
        >
          Tous les services
        </Link>
        <h1>{title}</h1>
        {subtitle && <p className="text-ardoise">{subtitle}</p>}
      </div>
      {other && <ButtonLink href={other.href}>{other.label}</ButtonLink>}
    </div>
  );
}
