import type { ReactNode } from "react";

export type PlainPageProps = { title: string; children: ReactNode };

/** A page outside the rooms: not found, out of order. */
export function PlainPage({ title, children }: PlainPageProps) {
  return (
    <main id="contenu" className="mx-auto grid max-w-xl gap-4 px-4 py-16">
      <h1>{title}</h1>
      {children}
    </main>
  );
}
