import Link from "next/link";

export type BackLinkProps = { href: string; children: string };

/** The way back, above the title of a page. */
export function BackLink({ href, children }: BackLinkProps) {
  return (
    <Link href={href} prefetch={false} className="inline-block py-2 text-preau underline underline-offset-4">
      {children}
    </Link>
  );
}
