import { ButtonLink } from "@/components/ui/button";

export type PageLinksProps = { page: number; pages: number; hrefFor: (page: number) => string };

/** Previous and next pages of a list that the server cuts. */
export function PageLinks({ page, pages, hrefFor }: PageLinksProps) {
  if (pages === 1) return null;
  return (
    <nav aria-label="Pages" className="flex items-center justify-between gap-3">
      {page > 1 ? <ButtonLink href={hrefFor(page - 1)}>Page précédente</ButtonLink> : <span />}
      <p className="text-ardoise">
        Page {page} sur {pages}
      </p>
      {page < pages ? <ButtonLink href={hrefFor(page + 1)}>Page suivante</ButtonLink> : <span />}
    </nav>
  );
}
