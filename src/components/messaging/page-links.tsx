import { ButtonLink } from "@/components/ui/button";

export type PageLinksProps = {
  page: number;
  pages: number;
  hrefFor: (page: number) => string;
  /** What comes before and after, in the list's own words. */
  words?: { previous: string; next: string };
};

const byAge = { previous: "Plus récents", next: "Plus anciens" };

/** Previous and next pages of a list that the server cuts. */
export function PageLinks({ page, pages, hrefFor, words = byAge }: PageLinksProps) {
  if (pages === 1) return null;
  return (
    <nav aria-label="Pages" className="flex items-center justify-between gap-3">
      {page > 1 ? <ButtonLink href={hrefFor(page - 1)}>{words.previous}</ButtonLink> : <span />}
      <p className="text-ardoise">
        Page {page} sur {pages}
      </p>
      {page < pages ? <ButtonLink href={hrefFor(page + 1)}>{words.next}</ButtonLink> : <span />}
    </nav>
  );
}
